package org.coursewatch.scale;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.RememberingDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.scale.StatementPlan.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every statement that the database was asked, functions and triggers included, as PostgreSQL plans
 * it: what a request asks names its course, and what looks across courses is listed in
 * docs/scaling.md.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(value = RememberingDatabase.class, restrictToAnnotatedClass = true)
class ShardedStatementsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String NEGATIVE =
      """
      {"type": "pregnancyTested", "specimenOn": "2026-10-01", "result": "NEGATIVE", "specimen": "SERUM",
       "setting": "MEDICAL"}
      """;

  private static final Map<String, Reach> REACHES =
      Map.ofEntries(
          entry(
              "select * from course_fact f join course c using (course_id) where c.course_id = $1",
              Reach.NAMED),
          entry(
              "select * from course_fact f join course c using (course_id) where c.program = $1",
              Reach.EACH),
          entry(
              "select * from course a join course b on a.patient_id = b.patient_id"
                  + " where a.course_id = $1",
              Reach.ACROSS),
          entry(
              "with w as (select course_id from course_check where due_on < $1)"
                  + " delete from course_state s using w where s.course_id = w.course_id",
              Reach.EACH),
          entry(
              "insert into course_state"
                  + " select course_id, $1, null, 'x', prescriber_id from course",
              Reach.EACH),
          entry("insert into course_look (course_id) values ($1)", Reach.NAMED),
          entry("select * from course where course_id = $1 or patient_id = $2", Reach.EACH),
          entry(
              "select course_id from course where program = $1"
                  + " union all select course_id from course_check where due_on < $2",
              Reach.EACH),
          entry(
              "select course_id from course where course_id = $1"
                  + " union all select course_id from course where program = $2",
              Reach.ACROSS),
          entry(
              "insert into authorization_number (number, course_id) values ($1, $2)",
              Reach.NO_COURSE),
          entry(
              "select * from course where course_id in"
                  + " (select course_id from authorization_number where number = $1)",
              Reach.EACH));

  @Inject TestPeople people;
  @Inject SweepCourses sweep;
  @Inject AskedStatements asked;
  @Inject TestClock clock;

  private final Map<String, SortedSet<String>> toEveryServer = new LinkedHashMap<>();
  private final Map<String, SortedSet<String>> howMany = new LinkedHashMap<>();
  private final SortedSet<String> across = new TreeSet<>();

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void requestsNameTheirCourseAndReportsAreListed() {
    Practice practice = people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    Treated treated = people.cleared(practice, DAY);
    Treated other = people.cleared(practice, DAY);
    people.cleared(practice, DAY.minusDays(40));
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
    askOfOne(treated, other);
    askOfMany();

    String heading = "What a request asks";
    SoftAssertions all = new SoftAssertions();
    all.assertThat(toEveryServer).isEqualTo(ScalingTables.named(heading, 1));
    all.assertThat(howMany).isEqualTo(ScalingTables.named(heading, 2));
    all.assertThat(across).isEqualTo(ScalingTables.named("Statements across courses"));
    all.assertAll();
  }

  private void askOfOne(Treated treated, Treated other) {
    String course = treated.course().toString();

    judge(
        "record a fact",
        () -> as("prescriber").body(NEGATIVE).post("/api/courses/{id}/facts", course),
        200);
    judge("read a course", () -> as("prescriber").get("/api/courses/{id}", course), 200);
    judge("ask", () -> as("pharmacist").body(document(treated)).post("/api/eligibility"), 200);
    Response issued = judge("authorize", () -> issue(treated), 201);
    judge(
        "hand over",
        () ->
            as("pharmacist")
                .post("/api/authorizations/{number}/dispensing", issued.<String>path("number")),
        200);
    String unused = issue(other).path("number");
    judge(
        "reverse",
        () ->
            as("pharmacist")
                .body("{\"reason\": \"returned\"}")
                .post("/api/authorizations/{number}/reversal", unused),
        200);
  }

  private void askOfMany() {
    judge("worklist", () -> as("designee").get("/api/worklist?limit=10"), 200);
    judge("overdue report", () -> as("administrator").get("/api/reports/overdue?limit=10"), 200);
    judge(
        "overdue summary",
        () -> as("administrator").get("/api/reports/overdue/summary?by=check"),
        200);
    asked.forget();
    sweep.sweep("test");
    note("sweep");
  }

  /** A join on anything else than the course is told from one on the course. */
  @Test
  void tellsAJoinAcrossCourses() {
    SoftAssertions all = new SoftAssertions();
    REACHES.forEach(
        (statement, reach) ->
            all.assertThat(asked.plan(statement).reach()).as(statement).isEqualTo(reach));
    all.assertAll();
  }

  private Response judge(String request, Supplier<Response> call, int status) {
    asked.forget();
    Response response = call.get();
    assertThat(response.statusCode()).as(request + ": " + response.asString()).isEqualTo(status);
    note(request);
    return response;
  }

  /** What was asked since {@link AskedStatements#forget}. */
  private void note(String request) {
    SortedSet<String> tables = new TreeSet<>();
    Set<String> statements = new HashSet<>();
    for (StatementPlan plan : asked.plans()) {
      if (plan.reach() == Reach.EACH && statements.add(plan.text())) {
        tables.addAll(plan.unnamed());
      }
      if (plan.reach() == Reach.ACROSS) {
        across.add(request + ": " + plan.name());
      }
    }
    toEveryServer.put(request, tables);
    howMany.put(request, new TreeSet<>(Set.of(String.valueOf(statements.size()))));
  }

  private static Response issue(Treated treated) {
    return as("pharmacist").body(document(treated)).post("/api/authorizations");
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  private static String document(Treated treated) {
    return """
    {"patientNumber": "%s", "birthDate": "%s",
     "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}
    """
        .formatted(treated.patient().number(), treated.patient().birthDate());
  }
}
