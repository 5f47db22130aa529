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
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;

/** Courses for which home tests count, and what stands in the tables. */
@ApplicationScoped
public class HomeTestStories {

  @Inject TestPeople people;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject WhoActs who;
  @Inject @Owner DataSource database;

  /**
   * A course whose first supply was handed over four weeks before {@code today}, and whose prescriber
   * permits home tests.
   */
  public Treated permitted(Practice practice, LocalDate today) {
    LocalDate first = today.minusDays(28);
    Treated treated = people.cleared(practice, first);
    handOver(treated, first);
    people.say(treated, new HomeTestingPermitted(first, true), noon(first.plusDays(1)));
    return treated;
  }

  /** The account {@code patient} acts for this patient from now on. */
  public void actsFor(Treated treated) {
    rows(
        "insert into account (account, role, patient_id) values ('patient', 'PATIENT', '%1$s')"
                .formatted(treated.patient().id())
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

  private void handOver(Treated treated, LocalDate day) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          CourseFact supply = new Dispensed(noon(day), null, 30);
          CourseFile added = ledger.append(file, supply, Authorship.of(Actor.SYSTEM), noon(day));
          return upkeep.settle(added, noon(day));
        });
  }
}
