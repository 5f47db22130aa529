package org.coursewatch.selfcare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
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
    people.start(treated, opened);
    people.say(treated, TestPeople.negative(day, Setting.MEDICAL), TestPeople.noon(day));
    people.say(treated, new CounselingConfirmed(day), TestPeople.noon(day));
    people.say(
        treated,
        new ContraceptionRecorded(
            day,
            Party.PRESCRIBER,
            Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM)),
        TestPeople.noon(day));
    bind(account, treated);
    return treated;
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
