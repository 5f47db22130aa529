package org.coursewatch.outage.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.app.PlanMaintenance;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.PauseWhileReadOnly;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * While the service only reads, what people record is refused with the time it ends, in every face;
 * reading and asking go on; jobs rest; and then it takes everything again.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(ReadOnlyServiceTest.Alone.class)
class ReadOnlyServiceTest {

  /** A service of its own, so that nobody else meets a time of only reading. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
  private static final Instant NOON = TestPeople.noon(DAY);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject PlanMaintenance plan;
  @Inject WatchMaintenanceJob watch;
  @Inject MaintenanceCommand command;
  @Inject PauseWhileReadOnly pause;

  private Treated treated;

  @BeforeEach
  void prepare() {
    people.demoOffice();
    people.demoPharmacist();
    treated = people.cleared(people.demoPractice(), DAY.minusDays(2));
    clock.set(NOON);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.set(NOON.plus(Duration.ofDays(2)));
    watch.run();
    clock.reset();
  }

  @Test
  void nothingIsTakenAndEverythingIsReadUntilItEnds() {
    Maintenance planned =
        plan.plan(Kind.UPGRADE, null, NOON.plusSeconds(600), true, Actor.SYSTEM, NOON);
    watch.run();
    authorize().statusCode(201);
    assertThat(pause.test(null)).isFalse();
    clock.set(planned.startsAt());
    assertThat(pause.test(null)).isTrue();
    authorize()
        .statusCode(503)
        .contentType(containsString("application/problem+json"))
        .header("Retry-After", "590")
        .body("type", equalTo("urn:coursewatch:problem:read-only"))
        .body("until", equalTo(NOON.plusSeconds(600).toString()));
    as("pharmacist")
        .body(asked())
        .post("/api/eligibility")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true));
    as("designee").get("/api/courses/" + treated.course()).then().statusCode(200);
    as("designee")
        .body("{\"type\": \"counselingConfirmed\", \"on\": \"2026-12-10\"}")
        .post("/api/courses/" + treated.course() + "/facts")
        .then()
        .statusCode(503);
    as("designee")
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .post("/office/day")
        .then()
        .statusCode(503)
        .body(containsString("Only reading is possible right now"));
    given().get("/status").then().statusCode(200).body(containsString("closed for maintenance"));
    plan.end(planned.id(), Actor.SYSTEM, clock.now());
    watch.run();
    authorize().statusCode(200);
  }

  @Test
  void anOperatorBeginsAndEndsItAtTheCommandLine() {
    assertThat(run("begin", "30")).isZero();
    watch.run();
    clock.set(NOON.plusSeconds(11));
    authorize().statusCode(503).header("Retry-After", "1799");
    String id = text("list").split(" ")[0];
    assertThat(run("end", id)).isZero();
    watch.run();
    assertThat(as("pharmacist").body(asked()).post("/api/eligibility").statusCode()).isEqualTo(200);
    assertThat(text("list")).isEmpty();
    assertThat(run("plan", "2026-12-11T04:00:00Z", "2026-12-11T05:00:00Z")).isZero();
    assertThat(text("list")).contains("read-only 2026-12-11T04:00:00Z 2026-12-11T05:00:00Z");
    assertThat(run("plan", "tomorrow", "later")).isEqualTo(2);
    assertThat(run("plan", "2026-12-11T04:00:00Z", "2026-12-11T03:00:00Z")).isEqualTo(2);
    assertThat(run("end", "00000000-0000-4000-8000-000000000000")).isEqualTo(2);
    assertThat(run("stop")).isEqualTo(2);
  }

  private ValidatableResponse authorize() {
    return as("pharmacist")
        .body(
            asked().replace("}", "")
                + ", \"request\": {\"daysSupply\": 30, \"lines\": [{\"ndc\": \"0591-2434-15\", \"quantity\": 30}]}}")
        .post("/api/authorizations")
        .then();
  }

  private String asked() {
    return "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\"}"
        .formatted(treated.patient().number(), treated.patient().birthDate());
  }

  private int run(String... arguments) {
    return command.run(
        List.of(arguments),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  private String text(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }
}
