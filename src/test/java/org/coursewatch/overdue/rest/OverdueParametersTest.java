package org.coursewatch.overdue.rest;

import static org.coursewatch.overdue.rest.OverdueCalls.field;
import static org.coursewatch.overdue.rest.OverdueCalls.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters of the overdue report that nobody can answer are named. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverdueParametersTest {

  @Inject TestPeople people;

  @BeforeEach
  void prepare() {
    people.demoOffice();
  }

  @ParameterizedTest
  @CsvSource({
    "check, CONSENTS, check",
    "check, consent, check",
    "prescriber, 7, prescriber",
    "minDaysOverdue, -1, minDaysOverdue",
    "minDaysOverdue, many, minDaysOverdue",
    "maxDaysOverdue, 1.5, maxDaysOverdue",
    "on, 2026-02-30, on",
    "on, +10000-01-01, on",
    "cursor, Zm9v, cursor",
    "cursor, 2026-09-01, cursor",
    "limit, 0, limit",
    "limit, 201, limit",
    "program, uk-none, program"
  })
  void aBadParameterIsNamed(String name, String value, String field) {
    report("auditor", name, value)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(field(), equalTo(field));
  }

  @Test
  void allBadParametersAreToldAtOnce() {
    report("auditor", "limit", "x", "on", "y", "minDaysOverdue", "8", "maxDaysOverdue", "7")
        .then()
        .statusCode(400)
        .body("errors.field", contains("maxDaysOverdue", "on", "limit"));
  }
}
