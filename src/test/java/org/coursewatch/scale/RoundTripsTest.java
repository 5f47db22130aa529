package org.coursewatch.scale;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TappedDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.Trips;
import org.coursewatch.platform.Trips.Trip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How often a write goes to the database and back, counted on the wire: signing in, the
 * transaction, its end. Each trip costs both sides more than most statements do, so that a new one
 * is decided upon and does not creep in.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(value = TappedDatabase.class, restrictToAnnotatedClass = true)
class RoundTripsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  /** Who is signed in; the key and who acts; the course with its facts; and so on to the end. */
  private static final int MOST_OF_A_FACT = 7;

  private static final int MOST_OF_AN_AUTHORIZATION = 11;
  private static final int MOST_OF_A_REPEATED_ANSWER = 3;

  private static final String TEST =
      """
      {"type": "pregnancyTested", "specimenOn": "%s", "result": "NEGATIVE", "specimen": "URINE", "setting": "MEDICAL",
       "sensitivity": 25}"""
          .formatted(DAY);

  private static final String REQUEST =
      """
      {"patientNumber": "%s", "birthDate": "%s",
       "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}""";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject GenericPlans plans;

  private Practice practice;

  @BeforeEach
  void peopleAndAFirstOfEach() {
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
    practice = people.demoPractice();
    people.demoPharmacist();
    // What is asked once by each connection and never again is no part of the count. What a
    // statement answers is asked when it is carried out for the fifth time.
    for (int i = 0; i < 5; i++) {
      record(people.cleared(practice, DAY), UUID.randomUUID());
      issue(people.cleared(practice, DAY));
    }
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void aFactIsRecordedInFewTrips() {
    Treated treated = people.cleared(practice, DAY);
    List<Trip> trips = Trips.of(() -> record(treated, UUID.randomUUID()));
    assertThat(trips).as(told(trips)).hasSizeBetween(2, MOST_OF_A_FACT);
  }

  @Test
  void anAuthorizationIsIssuedInFewTrips() {
    Treated treated = people.cleared(practice, DAY);
    List<Trip> trips = Trips.of(() -> issue(treated));
    assertThat(trips).as(told(trips)).hasSizeBetween(2, MOST_OF_AN_AUTHORIZATION);
  }

  @Test
  void anAnswerIsRepeatedWithoutDoingTheWork() {
    Treated treated = people.cleared(practice, DAY);
    UUID key = UUID.randomUUID();
    record(treated, key);
    List<Trip> trips = Trips.of(() -> record(treated, key));
    assertThat(trips).as(told(trips)).hasSizeBetween(2, MOST_OF_A_REPEATED_ANSWER);
  }

  /** However many courses there are: a table that is read through costs more with every one. */
  @Test
  void everyStatementOfAWriteFindsItsRowsByAnIndex() {
    Treated recorded = people.cleared(practice, DAY);
    Treated supplied = people.cleared(practice, DAY);
    List<Trip> ofFact = Trips.of(() -> record(recorded, UUID.randomUUID()));
    List<Trip> ofAuthorization = Trips.of(() -> issue(supplied));
    assertThat(plans.readingThrough(ofFact, people.demoPractice().designee())).isEmpty();
    assertThat(plans.readingThrough(ofAuthorization, people.demoPharmacist())).isEmpty();
  }

  private void record(Treated treated, UUID key) {
    as("designee")
        .header("Idempotency-Key", key)
        .body(TEST)
        .post("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .statusCode(200);
  }

  private void issue(Treated treated) {
    as("pharmacist")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            REQUEST.formatted(
                treated.patient().number().toString(), treated.patient().birthDate().toString()))
        .post("/api/authorizations")
        .then()
        .statusCode(201);
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  private static String told(List<Trip> trips) {
    StringBuilder text = new StringBuilder(trips.size() + " trips:\n");
    for (Trip trip : trips) {
      text.append("- ")
          .append(String.join(" ; ", trip.statements()).replaceAll("\\s+", " "))
          .append('\n');
    }
    return text.toString();
  }
}
