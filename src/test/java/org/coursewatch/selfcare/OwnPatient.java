package org.coursewatch.selfcare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
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
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Owner;
import org.coursewatch.program.ContraceptionMethod;

/** Patients with an account that can sign in, whose own part of the month is open. */
@ApplicationScoped
public class OwnPatient {

  @Inject TestPeople people;
  @Inject @Owner DataSource owner;

  /** A window is open since {@code day}; the patient's entry and questions are missing. */
  public Treated waiting(Practice practice, String account, LocalDate day) {
    LocalDate opened = day.minusDays(45);
    Treated treated =
        people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(opened));
    // Recorded by the service: nobody has just signed in who could sign in person.
    for (CourseFact fact : facts(opened)) {
      people.say(treated, fact, TestPeople.noon(opened), Actor.SYSTEM);
    }
    for (CourseFact fact : month(day)) {
      people.say(treated, fact, TestPeople.noon(day), Actor.SYSTEM);
    }
    bind(account, treated);
    return treated;
  }

  private static List<CourseFact> facts(LocalDate opened) {
    List<CourseFact> facts = new ArrayList<>();
    facts.add(new ConsentSigned(opened, Form.PATIENT, TestPeople.SIGNERS));
    facts.add(new ConsentSigned(opened, Form.PREGNANCY_RISK, TestPeople.SIGNERS));
    facts.addAll(month(opened));
    return facts;
  }

  /** A test, a counseling, and the prescriber's entry. */
  private static List<CourseFact> month(LocalDate day) {
    return List.of(
        TestPeople.negative(day, Setting.MEDICAL),
        new CounselingConfirmed(day),
        new ContraceptionRecorded(
            day,
            Party.PRESCRIBER,
            Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM)));
  }

  /** Gives {@code account} to the patient. */
  public void bind(String account, Treated treated) {
    execute(
        """
        insert into account (account, role, patient_id) values ('%1$s', 'PATIENT', '%2$s')
        on conflict (account) do update set patient_id = '%2$s', closed_at = null
        """
            .formatted(account, treated.patient().id()));
  }

  private void execute(String sql) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
