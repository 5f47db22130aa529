package org.coursewatch.hometest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.TestPeople.noon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.coursewatch.KitPhoto;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.hometest.app.ForgetPhotos;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home test from its code to the fact, and who is told what of it. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class HomeTestApiTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final AtomicInteger SEED = new AtomicInteger(100);

  @Inject TestPeople people;
  @Inject HomeTestStories stories;
  @Inject ForgetPhotos forget;
  @Inject WhoActs who;
  @Inject TestClock clock;

  private Practice practice;
  private Treated treated;
  private String lot;

  @BeforeEach
  void begin() {
    clock.set(noon(TODAY));
    lot = "L" + SEED.incrementAndGet();
    people.demoOffice();
    people.demoPharmacist();
    people.receiver();
    practice = people.demoPractice();
    treated = stories.permitted(practice, TODAY);
    stories.actsFor(treated);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void aNegativeTestCountsOnceAPersonHasLookedAtIt() {
    String id = sent(code(), "NEGATIVE");
    assertThat(state()).isEqualTo("ON_THERAPY");
    assertThat(stories.newest(treated)).isNotInstanceOf(PregnancyTested.class);
    clock.advance(Duration.ofHours(3));
    decide("designee", id, "acceptance", "{\"result\": \"NEGATIVE\"}")
        .then()
        .statusCode(200)
        .body("state", org.hamcrest.Matchers.equalTo("ACCEPTED"));
    PregnancyTested fact = (PregnancyTested) stories.newest(treated);
    assertThat(fact.on()).isEqualTo(TODAY);
    assertThat(fact.result()).isEqualTo(Result.NEGATIVE);
    assertThat(fact.setting()).isEqualTo(Setting.HOME);
    assertThat(fact.sensitivity()).isEqualByComparingTo("25");
    as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.window.firstDay", org.hamcrest.Matchers.equalTo(TODAY.toString()));
    decide("prescriber", id, "acceptance", "{\"result\": \"NEGATIVE\"}").then().statusCode(409);
    decide("prescriber", id, "refusal", "{\"reason\": \"x\"}").then().statusCode(409);
  }

  @Test
  void whatThePersonSeesIsRecordedAndNotWhatThePatientRead() {
    String id = sent(code(), "NEGATIVE");
    decide("prescriber", id, "acceptance", "{\"result\": \"POSITIVE\"}").then().statusCode(200);
    assertThat(((PregnancyTested) stories.newest(treated)).isPositive()).isTrue();
    assertThat(state()).isEqualTo("PREGNANCY_STOP");
  }

  @Test
  void aRefusedTestCountsForNothingAndThePatientReadsWhy() {
    String id = sent(code(), "INDETERMINATE");
    decide("designee", id, "refusal", "{\"reason\": \"  \"}").then().statusCode(400);
    decide("designee", id, "refusal", "{\"reason\": \"No line can be seen\"}")
        .then()
        .statusCode(200);
    assertThat(stories.newest(treated)).isNotInstanceOf(PregnancyTested.class);
    assertThat(list("patient").<String>path("items[0].decision.reason"))
        .isEqualTo("No line can be seen");
    assertThat(stories.rows("select encode(reason, 'escape') from home_test_decision"))
        .noneMatch(reason -> reason.contains("No line"));
  }

  @Test
  void aPositiveTestWaitsForNothing() {
    Response answer = send("{\"result\": \"POSITIVE\", \"code\": \"\", \"photo\": \"%%%\"}");
    answer.then().statusCode(201);
    assertThat(answer.<String>path("factId")).isNotNull();
    assertThat(state()).isEqualTo("PREGNANCY_STOP");
    String id = answer.path("homeTestId");
    decide("prescriber", id, "acceptance", "{\"result\": \"NEGATIVE\"}").then().statusCode(200);
    assertThat(state()).as("nothing is lifted by one person").isEqualTo("PREGNANCY_STOP");
    code(409);
  }

  @Test
  void aPositiveTestIsTakenWhereHomeTestsAreNot() {
    people.say(treated, new HomeTestingPermitted(TODAY, false), noon(TODAY));
    code(409);
    send("{\"result\": \"POSITIVE\"}").then().statusCode(201);
    assertThat(state()).isEqualTo("PREGNANCY_STOP");
  }

  @Test
  void aCodeIsForOneTestOfOneCourseAndADay() {
    String code = code();
    assertThat(code).matches("[2-9A-Y]{4}-[2-9A-Y]{4}");
    assertThat(code()).as("asked again").isEqualTo(code);
    sent(code, "NEGATIVE");
    refused(body(code, "NEGATIVE"), "code");
    String next = code();
    assertThat(next).isNotEqualTo(code);
    clock.advance(Duration.ofHours(24));
    refused(body(next, "NEGATIVE"), "code");
    String other = code();
    stories.actsFor(stories.permitted(practice, TODAY));
    assertThat(other).isNotEqualTo(next);
    assertThat(stories.rows("select encode(code, 'escape') from home_test_code"))
        .noneMatch(kept -> kept.contains(other.substring(0, 4)));
    send(treated, body(other, "NEGATIVE")).then().statusCode(404);
  }

  @Test
  void whatIsMissingIsNamedAtOnce() {
    Response answer = send("{\"result\": \"NEGATIVE\"}");
    answer.then().statusCode(400);
    assertThat(answer.<java.util.List<String>>path("errors.field"))
        .containsExactly("kit", "lot", "expiresOn", "takenAt", "readAt", "photo", "code");
    refused(body(code(), "NEGATIVE").replace("T11:35", "T13:35"), "readAt");
    refused(body(code(), "NEGATIVE").replace("T11:35", "T10:35"), "readAt");
    refused(body(code(), "NEGATIVE").replace("2026-12-01T11:30", "2026-11-20T11:30"), "takenAt");
    refused(body(code(), "NEGATIVE").replace("-05:00", ""), "takenAt");
    String text = Base64.getEncoder().encodeToString("<svg/>".getBytes(StandardCharsets.UTF_8));
    refused(
        body(code(), "NEGATIVE").replaceAll("\"photo\": \"[^\"]*\"", "\"photo\": \"" + text + "\""),
        "photo");
    assertThat(
            stories.rows(
                "select 1 from home_test where course_id = '%s'".formatted(treated.course())))
        .isEmpty();
  }

  /** The day of the test is that of the place, and never one that has not begun at the practice. */
  @Test
  void aTestInTokyoIsOfTheDayAtThePracticeAtMost() {
    String tokyo =
        body(code(), "NEGATIVE")
            .replace("2026-12-01T11:30:00-05:00", "2026-12-02T01:30:00+09:00")
            .replace("2026-12-01T11:35:00-05:00", "2026-12-02T01:35:00+09:00");
    assertThat(send(tokyo).then().statusCode(201).extract().<String>path("testedOn"))
        .isEqualTo("2026-12-01");
    String denver =
        body(code(), "NEGATIVE")
            .replace("2026-12-01T11:30:00-05:00", "2026-11-30T22:30:00-07:00")
            .replace("2026-12-01T11:35:00-05:00", "2026-11-30T22:35:00-07:00");
    assertThat(send(denver).then().statusCode(201).extract().<String>path("testedOn"))
        .isEqualTo("2026-11-30");
  }

  @Test
  void othersSeeNothingAndTheOfficeNotWhatItShowed() {
    String id = sent(code(), "NEGATIVE");
    list("receiver").then().statusCode(404);
    list("pharmacist").then().statusCode(403);
    decide("receiver", id, "acceptance", "{\"result\": \"NEGATIVE\"}").then().statusCode(404);
    decide("patient", id, "acceptance", "{\"result\": \"NEGATIVE\"}").then().statusCode(403);
    for (String reader : new String[] {"administrator", "auditor"}) {
      Response told = list(reader);
      told.then().statusCode(200);
      assertThat(told.<String>path("items[0].result")).isNull();
      assertThat(told.<String>path("items[0].lot")).isEqualTo(lot);
    }
    assertThat(list("prescriber").<String>path("items[0].result")).isEqualTo("NEGATIVE");
    for (String reader : new String[] {"auditor", "administrator", "pharmacist", "receiver"}) {
      assertThat(photo(reader, "office", id).statusCode()).as(reader).isIn(403, 404);
    }
    assertThat(photo("pharmacist", "my", id).statusCode()).isEqualTo(403);
  }

  @Test
  void thePhotoIsShownToThePracticeAndThePatientAndCanDoNothing() {
    String id = sent(code(), "NEGATIVE");
    for (Response photo :
        new Response[] {photo("designee", "office", id), photo("patient", "my", id)}) {
      photo.then().statusCode(200).contentType("image/jpeg");
      assertThat(photo.asByteArray()).startsWith(0xff, 0xd8, 0xff);
      assertThat(photo.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(photo.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
      assertThat(photo.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(stories.rows("select encode(substring(picture for 4), 'hex') from home_test_photo"))
        .as("sealed")
        .noneMatch(bytes -> bytes.startsWith("ffd8"));
    assertThat(
            stories.rows(
                "select action from audit_entry where action = 'HOME_TEST_PHOTO_SEEN' and course_id = '%s'"
                    .formatted(treated.course())))
        .hasSize(2);
  }

  @Test
  void photosOfADayAreLimitedAndUnsentOnesAreForgotten() {
    String code = code();
    String broken = body(code, "NEGATIVE").replace("\"kit\": \"ClearSight\",", "");
    refused(broken, "kit");
    assertThat(photos()).as("refused and undone").isZero();
    for (int i = 0; i < 9; i++) {
      send(body(code(), "NEGATIVE")).then().statusCode(201);
    }
    for (int i = 0; i < 3; i++) {
      send(body("none", "POSITIVE")).then().statusCode(201);
    }
    send(body("none", "NEGATIVE")).then().statusCode(429);
    send(body("none", "POSITIVE")).then().statusCode(201);
    clock.advance(Duration.ofHours(30));
    forget.forget(clock.now());
    assertThat(photos()).as("sent ones stay").isEqualTo(12);
  }

  @Test
  void nothingOfItIsChangedOrRemoved() {
    sent(code(), "NEGATIVE");
    for (String sql :
        new String[] {
          "update home_test set result = 'POSITIVE' returning 1",
          "delete from home_test returning 1",
          "update home_test_photo set uploaded_at = now() returning 1",
          "delete from home_test_photo returning 1",
          "delete from home_test_code returning 1"
        }) {
      assertThatThrownBy(() -> stories.rows(sql)).as(sql).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void beforeTheFirstDoseAndForOthersThereIsNoCode() {
    Treated early = people.cleared(practice, TODAY);
    people.say(early, new HomeTestingPermitted(TODAY, true), noon(TODAY));
    stories.actsFor(early);
    assertThat(whyNot(early)).isEqualTo("BEFORE_FIRST_DOSE");
    Treated man = people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", noon(TODAY));
    stories.actsFor(man);
    assertThat(whyNot(man)).isEqualTo("NOT_NEEDED");
    as("designee")
        .post("/api/courses/{id}/home-tests/codes", treated.course().toString())
        .then()
        .statusCode(403);
  }

  @Test
  void whatWasUsedBeforeIsNoticed() {
    HomeTests tests = io.quarkus.arc.Arc.container().instance(HomeTests.class).get();
    byte[] photo = KitPhoto.jpeg("2222-2222", SEED.incrementAndGet());
    String first = id(send(body(code(), "NEGATIVE", photo)));
    String again = id(send(body(code(), "NEGATIVE", photo)));
    assertThat(reuse(tests, first)).isEqualTo(HomeTestReuse.NONE);
    assertThat(reuse(tests, again)).isEqualTo(new HomeTestReuse(true, false));
    Treated other = stories.permitted(practice, TODAY);
    stories.actsFor(other);
    treated = other;
    String elsewhere = id(send(body(code(), "NEGATIVE")));
    assertThat(reuse(tests, elsewhere)).isEqualTo(new HomeTestReuse(false, true));
  }

  private HomeTestReuse reuse(HomeTests tests, String id) {
    return who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          var file =
              io.quarkus.arc.Arc.container()
                  .instance(org.coursewatch.course.CourseLedger.class)
                  .get()
                  .find(treated.course())
                  .orElseThrow();
          return tests.reuse(tests.find(file, java.util.UUID.fromString(id)).orElseThrow());
        });
  }

  private String whyNot(Treated of) {
    Response answer =
        as("patient").post("/api/courses/{id}/home-tests/codes", of.course().toString());
    answer.then().statusCode(409);
    return answer.path("homeTesting");
  }

  private int photos() {
    return stories
        .rows("select 1 from home_test_photo where course_id = '%s'".formatted(treated.course()))
        .size();
  }

  private String state() {
    return as("prescriber")
        .get("/api/courses/{id}", treated.course().toString())
        .path("evaluation.state");
  }

  private String code() {
    return code(201).path("code");
  }

  private Response code(int status) {
    Response answer =
        as("patient").post("/api/courses/{id}/home-tests/codes", treated.course().toString());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    return answer;
  }

  private String sent(String code, String result) {
    return id(send(body(code, result)));
  }

  private static String id(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("homeTestId");
  }

  private void refused(String body, String field) {
    Response answer = send(body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.<String>path("errors[0].field")).as(answer.asString()).isEqualTo(field);
  }

  private Response send(String body) {
    return send(treated, body);
  }

  private static Response send(Treated to, String body) {
    return as("patient").body(body).post("/api/courses/{id}/home-tests", to.course().toString());
  }

  private String body(String code, String result) {
    return body(code, result, KitPhoto.jpeg(code, SEED.incrementAndGet()));
  }

  private String body(String code, String result, byte[] photo) {
    return """
        {"result": "%s", "kit": "ClearSight", "sensitivity": 25, "lot": "%s", "expiresOn": "2027-08-31",
         "takenAt": "2026-12-01T11:30:00-05:00", "readAt": "2026-12-01T11:35:00-05:00", "code": "%s", "photo": "%s"}"""
        .formatted(result, lot, code, Base64.getEncoder().encodeToString(photo));
  }

  private Response list(String account) {
    return as(account).get("/api/courses/{id}/home-tests", treated.course().toString());
  }

  private static Response photo(String account, String where, String id) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .get("/" + where + "/home-tests/{id}/photo", id)
        .then()
        .extract()
        .response();
  }

  private static Response decide(String account, String id, String how, String body) {
    return as(account).body(body).post("/api/home-tests/{id}/{how}", id, how);
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }
}
