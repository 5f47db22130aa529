package org.coursewatch.escalation.rest;

import static org.coursewatch.escalation.rest.EscalationCalls.escalations;
import static org.coursewatch.escalation.rest.EscalationCalls.overdue;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was escalated, over HTTP; and with whom an overdue check lies, sweep or no sweep. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EscalationReportApiTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  private Treated treated;
  private String prescriber;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoOffice();
    people.demoPharmacist();
    treated =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(OPENED));
    prescriber = String.valueOf(treated.practice().prescriber().prescriber());
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void everyStepIsToldTheNewestFirstAndWhetherItStillMatters() {
    sweepAt("2026-09-04T12:00:00Z");
    sweepAt("2026-09-15T12:00:00Z");
    escalations("administrator", "prescriber", prescriber)
        .then()
        .statusCode(200)
        .body("next", nullValue())
        .body("items", hasSize(4))
        .body("items.level", contains("ADMINISTRATOR", "ADMINISTRATOR", "PRESCRIBER", "PRESCRIBER"))
        .body(
            "items.check",
            containsInAnyOrder("CONSENT", "SCREENING_TEST", "CONSENT", "SCREENING_TEST"))
        .body("items.escalatedAt[3]", equalTo("2026-09-04T12:00:00Z"))
        .body("items.overdueOn", everyItem(equalTo("2026-09-01")))
        .body("items.patientNumber", everyItem(equalTo(treated.patient().number().toString())))
        .body("items.stillOverdue", everyItem(equalTo(true)))
        .body("items[0].keySet().findAll { it =~ /(?i)name|birth/ }", empty());
    escalations("auditor", "prescriber", prescriber, "level", "ADMINISTRATOR")
        .then()
        .body("items", hasSize(2))
        .body("items.level", everyItem(equalTo("ADMINISTRATOR")));
    people.start(treated, LocalDate.of(2026, 9, 15));
    escalations("auditor", "prescriber", prescriber)
        .then()
        .body("items", hasSize(4))
        .body("items.stillOverdue", everyItem(equalTo(false)));
  }

  @Test
  void aPageEndsWithTheCursorOfTheNext() {
    sweepAt("2026-09-15T12:00:00Z");
    String next =
        escalations("auditor", "prescriber", prescriber, "limit", "3")
            .then()
            .body("items", hasSize(3))
            .extract()
            .path("next");
    escalations("auditor", "prescriber", prescriber, "limit", "3", "cursor", next)
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01, DESIGNEE",
    "2026-09-03, DESIGNEE",
    "2026-09-04, PRESCRIBER",
    "2026-09-14, PRESCRIBER",
    "2026-09-15, ADMINISTRATOR"
  })
  void withWhomACheckLiesNeedsNoSweep(LocalDate day, String level) {
    clock.set(TestPeople.noon(day));
    overdue("administrator", "prescriber", prescriber)
        .then()
        .statusCode(200)
        .body("items.level", contains(level, level))
        .body("items.attempts", contains(0, 0))
        .body("items.lostToFollowUp", contains(false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, 200",
    "auditor, 200",
    "pharmacist, 403",
    "patient, 403",
    "prescriber, 403"
  })
  void theOfficeAsksAboutAnybodyAndAPracticeAboutItself(String account, int status) {
    escalations(account, "prescriber", prescriber).then().statusCode(status);
  }

  @Test
  void aPracticeSeesNothingOfOthers() {
    sweepAt("2026-09-15T12:00:00Z");
    String own = String.valueOf(people.demoPractice().prescriber().prescriber());
    escalations("prescriber", "limit", "200")
        .then()
        .statusCode(200)
        .body("items.prescriberId", everyItem(equalTo(own)));
  }

  @Test
  void everyFaultIsToldAtOnce() {
    escalations("auditor", "level", "DESIGNEE", "prescriber", "x", "cursor", "-1", "limit", "201")
        .then()
        .statusCode(400)
        .body("errors.field", containsInAnyOrder("level", "prescriber", "cursor", "limit"));
    escalations("auditor", "program", "nowhere")
        .then()
        .statusCode(400)
        .body("errors.field", contains("program"));
  }

  private void sweepAt(String instant) {
    clock.set(Instant.parse(instant));
    sweep.sweep("test");
  }
}
