package org.coursewatch.escalation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.escalation.rest.EscalationCalls.as;
import static org.coursewatch.escalation.rest.EscalationCalls.attempt;
import static org.coursewatch.escalation.rest.EscalationCalls.attempts;
import static org.coursewatch.escalation.rest.EscalationCalls.lost;
import static org.coursewatch.escalation.rest.EscalationCalls.overdue;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An office calls a patient who does not answer, until she comes. No sweep runs in any of this. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class LostPatientStoryTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject RecordFact record;
  @Inject TestClock clock;
  @Inject @Owner DataSource database;

  private Practice own;
  private Treated treated;

  @BeforeEach
  void prepare() {
    own = people.demoPractice();
    people.demoOffice();
    people.demoPharmacist();
    people.receiver();
    clock.set(TestPeople.noon(OPENED.plusDays(40)));
    treated = open();
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void afterThreeDaysWithoutAnAnswerThePatientIsLostAndAVisitFindsHerAgain() {
    attempt("designee", treated, "2026-09-02T10:00:00-04:00", "NO_ANSWER").then().statusCode(201);
    attempt("designee", treated, "2026-09-02T11:00:00-04:00", "NO_ANSWER").then().statusCode(201);
    attempt("prescriber", treated, "2026-09-05T10:00:00-04:00", "LEFT_MESSAGE")
        .then()
        .statusCode(201)
        .body("channel", equalTo("PHONE"))
        .body("on", equalTo("2026-09-05"))
        .body("account", equalTo("prescriber"));
    assertThat(isLost()).isFalse();
    attempt("designee", treated, "2026-09-09T10:00:00-04:00", "WRONG_CONTACT")
        .then()
        .statusCode(201);
    assertThat(isLost()).isTrue();
    lost("designee", "limit", "200")
        .then()
        .statusCode(200)
        .body(item("lostOn"), contains("2026-09-09"))
        .body(item("attempts"), contains(4))
        .body(item("lastAttemptOn"), contains("2026-09-09"))
        .body(item("overdueChecks"), contains(2))
        .body(item("patientNumber"), contains(treated.patient().number().toString()));
    List<Map<String, Object>> items = overdueItems();
    assertThat(items)
        .extracting(item -> item.get("check"))
        .as("losing a patient closes no check")
        .containsExactly("CONSENT", "SCREENING_TEST");
    assertThat(items)
        .allSatisfy(
            item ->
                assertThat(item)
                    .containsEntry("attempts", 4)
                    .containsEntry("lostToFollowUp", true)
                    .containsEntry("level", "ADMINISTRATOR"));

    people.say(treated, new CounselingConfirmed(LocalDate.of(2026, 9, 20)), clock.now());
    assertThat(isLost()).isFalse();
    assertThat(overdueItems())
        .hasSize(2)
        .allSatisfy(item -> assertThat(item).containsEntry("lostToFollowUp", false));
    assertThat(rows("select lost_on, found_on from lost_to_follow_up where course_id = '%s'"))
        .containsExactly("2026-09-09 2026-09-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REACHED", "REFUSED"})
  void whoWasReachedIsNotLost(String outcome) {
    loseHer();
    assertThat(isLost()).isTrue();
    attempt("designee", treated, "2026-09-06T10:00:00-04:00", outcome).then().statusCode(201);
    assertThat(isLost()).isFalse();
  }

  @Test
  void whatThePatientEntersFindsHerWhoeverSeesTheAttempts() {
    loseHer();
    LocalDate day = LocalDate.of(2026, 9, 20);
    record.record(
        treated.course(), new ComprehensionPassed(day), null, treated.self(), TestPeople.noon(day));
    assertThat(isLost()).isFalse();
    assertThat(rows("select found_on from lost_to_follow_up where course_id = '%s'"))
        .containsExactly("2026-09-20");
  }

  @Test
  void aVoidedVisitNeverFoundHer() {
    loseHer();
    people.say(treated, new CounselingConfirmed(LocalDate.of(2026, 9, 20)), clock.now());
    assertThat(isLost()).isFalse();
    String visit =
        rows("select fact_id from course_fact where course_id = '%s' and type = 'counselingConfirmed'")
            .getFirst();
    people.say(treated, new FactVoided(clock.now(), visit, "another patient"), clock.now());
    assertThat(isLost()).isTrue();
  }

  @Test
  void theExportTellsThePatientOfEveryAttempt() {
    loseHer();
    as("prescriber")
        .get("/api/patients/{id}/export", treated.patient().id().toString())
        .then()
        .statusCode(200)
        .body("contactAttempts.outcome", contains("NO_ANSWER", "NO_ANSWER", "NO_ANSWER"))
        .body("contactAttempts.note", everyItem(equalTo("Left word with Ada Lovelace")));
  }

  @Test
  void attemptsBeforeAnythingIsOverdueDoNotCount() {
    for (String day : new String[] {"2026-08-28", "2026-08-30", "2026-08-31", "2026-09-01"}) {
      attempt("designee", treated, day + "T10:00:00-04:00", "NO_ANSWER").then().statusCode(201);
    }
    assertThat(isLost()).isFalse();
  }

  @Test
  void theDayOfAnAttemptIsTheProgramsAndNeitherOrderNorOffsetMatter() {
    attempt("designee", treated, "2026-09-05T23:30:00-04:00", "NO_ANSWER")
        .then()
        .body("on", equalTo("2026-09-05"));
    attempt("designee", treated, "2026-09-05T03:30:00Z", "NO_ANSWER")
        .then()
        .body("on", equalTo("2026-09-04"));
    assertThat(isLost()).isFalse();
    attempt("designee", treated, "2026-09-03T12:00:00Z", "NO_ANSWER").then().statusCode(201);
    assertThat(isLost()).isTrue();
    lost("auditor", "limit", "200").then().body(item("lostOn"), contains("2026-09-05"));
  }

  @Test
  void whatWasNotedIsReadByThePracticeAndTheOfficeAndSealedInTheDatabase() {
    loseHer();
    for (String account : new String[] {"prescriber", "designee", "administrator"}) {
      attempts(account, treated)
          .then()
          .statusCode(200)
          .body("items.note", everyItem(equalTo("Left word with Ada Lovelace")))
          .body("items.on", contains("2026-09-04", "2026-09-03", "2026-09-02"));
    }
    attempts("auditor", treated).then().statusCode(200).body("items.note", everyItem(nullValue()));
    assertThat(
            rows(
                "select count(*) from contact_attempt where course_id = '%s' and position('Lovelace'::bytea in note) > 0"))
        .containsExactly("0");
    for (String account : new String[] {"patient", "pharmacist", "ehr"}) {
      attempts(account, treated).then().statusCode(403);
    }
    attempts("receiver", treated).then().statusCode(404);
    attempt("receiver", treated, "2026-09-02T10:00:00Z", "NO_ANSWER").then().statusCode(404);
    attempt("administrator", treated, "2026-09-02T10:00:00Z", "NO_ANSWER").then().statusCode(403);
  }

  @Test
  void aPageEndsWithTheCursorOfTheNext() {
    loseHer();
    String next =
        attempts("designee", treated, "limit", "2")
            .then()
            .body("items", hasSize(2))
            .body("next", notNullValue())
            .extract()
            .path("next");
    attempts("designee", treated, "limit", "2", "cursor", next)
        .then()
        .body("items.on", contains("2026-09-02"))
        .body("next", nullValue());
    Treated second = open();
    loseHer(second);
    String place = lost("designee", "limit", "1").then().extract().path("next");
    lost("designee", "limit", "1", "cursor", place)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void theListShowsAPracticeItsOwn() {
    loseHer();
    String id = String.valueOf(own.prescriber().prescriber());
    lost("administrator", "prescriber", id, "limit", "200")
        .then()
        .body("items.courseId", hasItem(treated.course().toString()));
    lost("receiver", "limit", "200")
        .then()
        .statusCode(200)
        .body("items.courseId", not(hasItem(treated.course().toString())));
    lost("receiver", "prescriber", id).then().statusCode(403);
    lost("patient").then().statusCode(403);
  }

  @Test
  void everyFaultIsToldAtOnce() {
    as("designee")
        .body("{\"at\": \"yesterday\", \"channel\": \"DOVE\", \"note\": 3, \"mood\": 1}")
        .post(EscalationCalls.address(treated))
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("at", "channel", "outcome", "note", "mood"));
    attempt("designee", treated, "2026-10-20T10:00:00Z", "NO_ANSWER")
        .then()
        .statusCode(400)
        .body("errors.field", contains("at"));
    lost("auditor", "prescriber", "x", "cursor", "x", "limit", "0")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("prescriber", "cursor", "limit"));
  }

  @ParameterizedTest
  @CsvSource({"_", "x", "2026-09-01T00:00:00Z", "2026-09-01_6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33"})
  void aCursorOfAnotherListIsRefused(String cursor) {
    attempts("designee", treated, "cursor", cursor)
        .then()
        .statusCode(400)
        .body("errors.field", contains("cursor"));
  }

  @Test
  void anAttemptIsNeverChanged() {
    loseHer();
    for (String change :
        new String[] {
          "update contact_attempt set outcome = 'REACHED'", "delete from contact_attempt"
        }) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> rows(change + " where course_id = '%s' returning 1"))
          .hasRootCauseInstanceOf(SQLException.class)
          .rootCause()
          .hasMessageContaining("insert-only");
    }
  }

  private Treated open() {
    Instant opened = TestPeople.noon(OPENED);
    return people.open(own, RiskCategory.CAN_BECOME_PREGNANT, null, opened);
  }

  private void loseHer() {
    loseHer(treated);
  }

  private static void loseHer(Treated patient) {
    for (String day : new String[] {"2026-09-02", "2026-09-03", "2026-09-04"}) {
      attempt("designee", patient, day + "T10:00:00-04:00", "NO_ANSWER").then().statusCode(201);
    }
  }

  private boolean isLost() {
    List<String> courses =
        lost("administrator", "limit", "200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.courseId");
    return courses.contains(treated.course().toString());
  }

  private List<Map<String, Object>> overdueItems() {
    return overdue("designee", "limit", "200")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.courseId == '%s' }".formatted(treated.course()));
  }

  private String item(String field) {
    return "items.findAll { it.courseId == '%s' }.%s".formatted(treated.course(), field);
  }

  private List<String> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql.formatted(treated.course()))) {
      List<String> rows = new java.util.ArrayList<>();
      while (found.next()) {
        StringBuilder row = new StringBuilder(String.valueOf(found.getObject(1)));
        for (int i = 2; i <= found.getMetaData().getColumnCount(); i++) {
          row.append(' ').append(found.getObject(i));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
