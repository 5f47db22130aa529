package org.coursewatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad request gets a clear problem, and nothing is written. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class BadInputTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 2);
  private static final RequestedSupply MONTH = new RequestedSupply(30, List.of());
  private static final String FACTS = "/api/courses/COURSE/facts";
  private static final String COUNSELING =
      "{\"type\": \"counselingConfirmed\", \"on\": \"2026-10-01\"}";

  /** What bad requests are sent about; made once. */
  private record Prepared(Treated free, Treated stranger, String own, String foreign) {}

  private static @Nullable Prepared prepared;

  @Inject TestPeople people;
  @Inject IssueAuthorization issue;
  @Inject TestClock clock;
  @Inject @Owner DataSource database;
  @TestHTTPResource URI service;

  @BeforeEach
  void prepare() {
    clock.set(TestPeople.noon(TODAY));
    if (prepared == null) {
      people.demoOffice();
      TestPeople.Practice practice = people.demoPractice();
      TestPeople.Practice other = people.practice(ZoneId.of("America/Denver"));
      prepared =
          new Prepared(
              people.cleared(practice, TODAY),
              people.open(other, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(TODAY)),
              numberOf(people.cleared(practice, TODAY), people.demoPharmacist()),
              numberOf(people.cleared(practice, TODAY), people.pharmacist()));
    }
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @ParameterizedTest
  @MethodSource("org.coursewatch.BadInput#all")
  void getsAClearProblemAndNothingIsWritten(BadInput bad) throws Exception {
    Map<String, Long> before = rows();
    HttpRequest.Builder request = post(bad.account(), bad.path(), bad.body());
    request.header("Idempotency-Key", UUID.randomUUID().toString());
    judge(send(request), bad.status(), bad.field());
    assertThat(rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Type, application/xml, 415, -",
    "If-Match, yesterday, 400, If-Match",
    "If-Match, '\"1\"', 412, -",
    "Authorization, Basic eDp5, 401, -"
  })
  void aBadHeaderGetsOneToo(String header, String value, int status, String field)
      throws Exception {
    Map<String, Long> before = rows();
    judge(send(post("prescriber", FACTS, COUNSELING).setHeader(header, value)), status, field);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void anEndlessKeyGetsOneToo() throws Exception {
    Map<String, Long> before = rows();
    HttpRequest.Builder request = post("prescriber", FACTS, COUNSELING);
    judge(send(request.header("Idempotency-Key", "x".repeat(5_000))), 400, "Idempotency-Key");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theSameRequestMadeRightIsWritten() throws Exception {
    long before = rows().get("course_fact");
    assertThat(send(post("prescriber", FACTS, COUNSELING)).statusCode()).isEqualTo(200);
    assertThat(rows()).containsEntry("course_fact", before + 1);
  }

  private static void judge(HttpResponse<String> response, int status, String field) {
    String answer = response.body();
    assertThat(response.statusCode()).as(answer).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonPath problem = JsonPath.from(answer);
    assertThat(problem.getString("type")).startsWith("urn:coursewatch:problem:");
    assertThat(problem.getString("status")).as(answer).isEqualTo(String.valueOf(status));
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    assertThat(problem.getString("remedy")).isNotBlank();
    assertThat(answer).doesNotContain("Exception", "org.coursewatch", "com.fasterxml", "SQL");
    if (!field.equals("-")) {
      assertThat(problem.getList("errors.field", String.class)).as(answer).startsWith(field);
      assertThat(problem.getList("errors")).as(answer).hasSizeLessThan(field.isEmpty() ? 9 : 2);
      assertThat(problem.getString("errors[0].reason")).isNotBlank();
      assertThat(problem.getString("errors[0].remedy")).isNotBlank();
    }
  }

  /** What a kept answer is remembered in is no record of anything. */
  private Map<String, Long> rows() {
    Map<String, Long> rows = RowCounts.of(database);
    rows.remove("idempotency");
    // That somebody was refused is noted.
    rows.remove("audit_entry");
    return rows;
  }

  private String numberOf(Treated treated, Actor pharmacist) {
    return issue
        .issue(
            treated.patient().number(),
            treated.patient().birthDate(),
            MONTH,
            pharmacist,
            TestPeople.noon(TODAY))
        .authorization()
        .issued()
        .number()
        .toString();
  }

  private HttpRequest.Builder post(String account, String path, String body) {
    String signIn =
        Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(service.resolve(filled(path)))
        .header("Authorization", "Basic " + signIn)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(filled(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static String filled(String text) {
    Prepared known = java.util.Objects.requireNonNull(prepared);
    return text.replace("COURSE", known.free().course().toString())
        .replace("PATIENT", known.free().patient().id().toString())
        .replace("STRANGER", known.stranger().patient().id().toString())
        .replace("NUMBER", known.free().patient().number().toString())
        .replace("OWN", known.own())
        .replace("FOREIGN", known.foreign());
  }
}
