package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.dispense.rest.PharmacyCalls.ask;
import static org.coursewatch.dispense.rest.PharmacyCalls.handOver;
import static org.coursewatch.dispense.rest.PharmacyCalls.issued;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.ContraceptionMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The evidence kept for an authorization names what the program's office had lifted; the pharmacy
 * is told nothing of it.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class OfficeDecisionEvidenceTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 20);
  private static final LocalDate TESTED = LocalDate.of(2026, 9, 20);
  private static final LocalDate AGAIN = LocalDate.of(2026, 10, 1);
  private static final String RX = "rx-1";
  private static final String WHY = "neuroblastoma, form 11";
  private static final Actor OFFICE =
      new Actor("administrator", Role.ADMINISTRATOR, null, null, null);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject @Owner DataSource database;

  private Treated treated;

  @BeforeEach
  void treatAPatientWithOneTest() {
    people.pharmacist(RX);
    people.demoOffice();
    treated =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(OPENED));
    for (Form form : Form.values()) {
      say(new ConsentSigned(OPENED, form, TestPeople.SIGNERS), OPENED);
    }
    say(new CounselingConfirmed(OPENED), OPENED);
    Set<ContraceptionMethod> methods = Set.of(ContraceptionMethod.ABSTINENCE);
    say(new ContraceptionRecorded(OPENED, Party.PRESCRIBER, methods), OPENED);
    people.month(treated, TESTED);
    clock.set(TestPeople.noon(TESTED).plusSeconds(60));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theEvidenceNamesTheExemptionAndThePharmacyIsNotTold() throws SQLException {
    ask(RX, treated).then().body("allowed", equalTo(false));
    people.say(treated, new MedicalExemptionGranted(TESTED, WHY), TestPeople.noon(TESTED), OFFICE);
    String answer = ask(RX, treated).then().body("allowed", equalTo(true)).extract().asString();
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("exempt", "medical");
    JsonPath evidence = evidence(issued(RX, treated));
    assertThat(evidence.getList("evaluation.exemptions.code"))
        .containsExactly("SERIOUS_MEDICAL_REASON");
    assertThat(evidence.getString("evaluation.exemptions[0].on")).isEqualTo("2026-09-20");
    assertThat(evidence.getString("evaluation.exemptions[0].fact")).hasSize(36);
    assertThat(evidence.prettify()).doesNotContain("neuroblastoma");
  }

  @Test
  void theLimitIsLiftedForOneSupplyAndTheEvidenceSaysSo() throws SQLException {
    people.say(treated, new MedicalExemptionGranted(TESTED, WHY), TestPeople.noon(TESTED), OFFICE);
    handOver(RX, issued(RX, treated)).then().statusCode(200);
    people.month(treated, AGAIN);
    clock.set(TestPeople.noon(AGAIN).plusSeconds(60));
    ask(RX, treated).then().body("refusals.code", contains("TOO_SOON"));
    people.say(treated, new MonthlyLimitLifted(AGAIN, "lost"), TestPeople.noon(AGAIN), OFFICE);
    String number = issued(RX, treated);
    assertThat(evidence(number).getList("evaluation.exemptions.code"))
        .containsExactly("SERIOUS_MEDICAL_REASON", "MONTHLY_LIMIT_LIFTED");
    handOver(RX, number).then().statusCode(200);
    ask(RX, treated).then().body("refusals.code", contains("ALREADY_DISPENSED", "TOO_SOON"));
  }

  private void say(CourseFact fact, LocalDate day) {
    people.say(treated, fact, TestPeople.noon(day));
  }

  private JsonPath evidence(String number) throws SQLException {
    String sql = "select decision from dispensing_authorization where course_id = ? and number = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, treated.course().value());
      statement.setString(2, number.replace("-", ""));
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return JsonPath.from(row.getString(1));
      }
    }
  }
}
