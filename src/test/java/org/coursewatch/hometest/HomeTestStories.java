package org.coursewatch.hometest;

import static org.coursewatch.TestPeople.noon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.program.ContraceptionMethod;

/** Courses for which home tests count, and what stands in the tables. */
@ApplicationScoped
public class HomeTestStories {

  private static final Set<ContraceptionMethod> METHODS =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

  @Inject TestPeople people;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject WhoActs who;
  @Inject @Owner DataSource database;

  /**
   * A course whose first supply was handed over four weeks before {@code today}, and whose
   * prescriber permits home tests. The facts are written past the door: nobody is there to sign.
   */
  public Treated permitted(Practice practice, LocalDate today) {
    LocalDate first = today.minusDays(28);
    LocalDate opened = first.minusDays(45);
    Treated treated = people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, noon(opened));
    for (LocalDate day : List.of(opened, first)) {
      append(
          treated,
          day,
          TestPeople.negative(day, Setting.MEDICAL),
          new CounselingConfirmed(day),
          new ContraceptionRecorded(day, Party.PRESCRIBER, METHODS),
          new ContraceptionRecorded(day, Party.PATIENT, METHODS),
          new ComprehensionPassed(day));
    }
    append(
        treated,
        first,
        new ConsentSigned(opened, Form.PATIENT, TestPeople.SIGNERS),
        new ConsentSigned(opened, Form.PREGNANCY_RISK, TestPeople.SIGNERS),
        new Dispensed(noon(first), null, 30),
        new HomeTestingPermitted(first, true));
    return treated;
  }

  /** The account {@code patient} acts for this patient from now on. */
  public void actsFor(Treated treated) {
    actsFor(treated, "patient");
  }

  /** The account {@code account}, in small letters as Keycloak has them, acts for this patient. */
  public void actsFor(Treated treated, String account) {
    rows(
        "insert into account (account, role, patient_id) values ('%2$s', 'PATIENT', '%1$s')"
                .formatted(treated.patient().id(), account)
            + " on conflict (account) do update set patient_id = '%1$s', closed_at = null returning 1"
                .formatted(treated.patient().id()));
  }

  /** The newest fact of the course, as type and what it tells. */
  public CourseFact newest(Treated treated) {
    return who.inNewTransaction(
        Actor.SYSTEM,
        () -> ledger.find(treated.course()).orElseThrow().course().facts().getLast().fact());
  }

  /** The first column of what {@code sql} finds, as the owner of the database. */
  public List<String> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(String.valueOf(found.getString(1)));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void append(Treated treated, LocalDate day, CourseFact... facts) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          for (CourseFact fact : facts) {
            file = ledger.append(file, fact, Authorship.of(Actor.SYSTEM), noon(day));
          }
          return upkeep.settle(file, noon(day));
        });
  }
}
