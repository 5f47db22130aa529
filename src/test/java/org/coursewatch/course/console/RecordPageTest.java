package org.coursewatch.course.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Recording over HTTP: the days that count before, the answer after, and the undo. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RecordPageTest {

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  private LocalDate today;
  private Practice practice;
  private Treated treated;

  @BeforeEach
  void openACourse() {
    practice = people.demoPractice();
    today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
    treated =
        people.open(
            practice,
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            clock.now().minus(35, ChronoUnit.DAYS));
  }

  @Test
  void aTestThatCountsSaysSoAndOpensAWindow() {
    begin(31);
    Document form = get("/record/PREGNANCY_TEST", "en");
    assertThat(form.select("#useful").parents().text()).contains("It counts from");
    Document answer = record("PREGNANCY_TEST", "on=" + today, "result=NEGATIVE");
    assertThat(answer.select(".card.good").text())
        .contains("The test counts")
        .contains("11:59 pm Eastern");
    assertThat(answer.select("a.button.danger").attr("href")).endsWith("/undo");
  }

  @Test
  void aTestThatIsTooEarlyIsRecordedAndDoesNotCount() {
    begin(10);
    assertThat(get("/record/PREGNANCY_TEST", "en").text())
        .contains("30 days after contraception with counseling began");
    Document answer = record("PREGNANCY_TEST", "on=" + today, "result=NEGATIVE");
    assertThat(answer.select(".card.bad").text())
        .contains("It does not count, because:")
        .contains("had not begun long enough before");
    assertThat(answer.select(".card.bad a.why").attr("href")).startsWith("/rules/why/");
    assertThat(answer.text()).contains("Days that count now");
  }

  @Test
  void anUndoIsACorrectionWithAReason() {
    begin(31);
    Document answer = record("PREGNANCY_TEST", "on=" + today, "result=NEGATIVE");
    String undo = answer.select("a.button.danger").attr("href");
    Document ask = parse(as("designee").get(undo));
    assertThat(ask.text()).contains("stays readable");
    Response without = send(undo, ask, "reason=");
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(parse(without).select("#reason-fault").text()).isNotEmpty();
    Document undone = follow(send(undo, ask, "reason=Typed for the wrong patient"));
    assertThat(undone.text()).contains("Undone").contains("no longer counts");
    assertThat(parse(as("designee").get(undo)).text()).contains("cannot be undone");
  }

  @Test
  void aPositiveTestStopsAtOnceAndTellsWhatFollows() {
    begin(31);
    Document answer = record("PREGNANCY_TEST", "on=" + today, "result=POSITIVE");
    assertThat(answer.select("[role=alert]").text())
        .contains("The course is stopped")
        .contains("in person or by phone");
    Document ask = parse(as("designee").get(answer.select("a.danger").attr("href")));
    assertThat(ask.text()).contains("second person");
    Document waiting = follow(send(answer.select("a.danger").attr("href"), ask, "reason=Mistake"));
    assertThat(waiting.text()).contains("Waiting for a second person");
  }

  @Test
  void faultsStandBesideTheirFieldsAndNothingTypedIsLost() {
    Document form = get("/record/PREGNANCY_TEST", "en");
    Response again =
        send(
            address("/record/PREGNANCY_TEST"),
            form,
            "on=" + today.plusDays(3),
            "specimen=URINE",
            "sensitivity=a lot");
    assertThat(again.statusCode()).isEqualTo(400);
    Document page = parse(again);
    assertThat(page.select("#on-fault").text()).contains("future");
    assertThat(page.select("#result-fault").text()).isNotEmpty();
    assertThat(page.select("#sensitivity").val()).isEqualTo("a lot");
    assertThat(page.select(".faults a")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(page.select("input[value=URINE]").hasAttr("checked")).isTrue();
  }

  @Test
  void theSameFormSentTwiceRecordsOnce() {
    begin(31);
    Document form = get("/record/COUNSELING", "en");
    String key = form.select("input[name=once]").val();
    String address = address("/record/COUNSELING");
    Response first = send(address, form, "on=" + today.minusDays(1));
    Response second =
        as("designee")
            .contentType("application/x-www-form-urlencoded")
            .formParam("once", key)
            .formParam("on", today.minusDays(1).toString())
            .post(address);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    Response again = send(address, get("/record/COUNSELING", "en"), "on=" + today.minusDays(1));
    assertThat(parse(again).select(".faults").text()).contains("recorded already");
  }

  @ParameterizedTest
  @EnumSource(CheckCode.class)
  void everyCheckHasAPage(CheckCode check) {
    for (String language : new String[] {"en", "es"}) {
      Document page = get("/record/" + check, language);
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("html").attr("lang")).isEqualTo(language);
    }
  }

  @ParameterizedTest
  @EnumSource(Recording.class)
  void everyRecordingHasAFormForItsRole(Recording what) {
    boolean office = what.isFor(practice.designee().role());
    Document page = get("/record/" + what, "es");
    assertThat(page.select("form[action*=record]").isEmpty()).isNotEqualTo(office);
    Document prescribers =
        parse(as("prescriber").header("Accept-Language", "en").get(address("/record/" + what)));
    assertThat(prescribers.select("form[action*=record]")).hasSize(1);
  }

  @Test
  void whatElseThePrescriberRecordsIsRecorded() {
    assertThat(
            prescribes(
                    "CONSENT",
                    "on=" + today,
                    "forms=PATIENT",
                    "forms=PREGNANCY_RISK",
                    "signers=PATIENT",
                    "signers=PRESCRIBER")
                .select(".card.good")
                .text())
        .contains("It counts");
    assertThat(
            prescribes(
                    "LIVER_LAB", "on=" + today, "analyte=ALT", "value=22", "unit=U/L", "limit=40")
                .select(".card.good")
                .text())
        .contains("It counts");
    assertThat(prescribes("CONTRACEPTION", "on=" + today, "methods=ABSTINENCE").text())
        .contains("Recorded");
    assertThat(prescribes("HOME_TESTING", "on=" + today, "permitted=true").text())
        .contains("Recorded");
    assertThat(
            prescribes(
                    "CATEGORY",
                    "on=" + today,
                    "category=CANNOT_BECOME_PREGNANT",
                    "basis=HYSTERECTOMY")
                .text())
        .contains("Recorded");
    assertThat(prescribes("HOLD", "reason=Waiting for a lab").text()).contains("On hold");
    assertThat(prescribes("COURSE_END", "on=" + today, "reason=Moved away").text())
        .contains("Recorded");
  }

  @Test
  void anotherPracticeFindsNothing() {
    people.receiver();
    for (String path : new String[] {"/record", "/record/COUNSELING", "/proposed"}) {
      assertThat(as("receiver").get(address(path)).statusCode()).isEqualTo(404);
    }
    String fact = "/recorded/" + UUID.randomUUID();
    assertThat(as("prescriber").get(address(fact)).statusCode()).isEqualTo(404);
  }

  /** Screening, counseling and contraception {@code days} days ago. */
  private void begin(int days) {
    LocalDate then = today.minusDays(days);
    record("SCREENING_TEST", "on=" + then, "result=NEGATIVE");
    record("COUNSELING", "on=" + then);
    record("CONTRACEPTION", "on=" + then, "methods=ABSTINENCE");
  }

  private Document record(String what, String... values) {
    Document form = get("/record/" + what, "en");
    String[] all = java.util.Arrays.copyOf(values, values.length + 2);
    all[values.length] = "specimen=SERUM";
    all[values.length + 1] = "setting=MEDICAL";
    return follow(send(address("/record/" + what), form, all));
  }

  private Document prescribes(String what, String... values) {
    Document form = parse(as("prescriber").get(address("/record/" + what)));
    return follow(send("prescriber", address("/record/" + what), form, values));
  }

  private Document follow(Response sent) {
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    String to = java.net.URI.create(sent.header("Location")).getPath();
    Response page = as("prescriber").get(to);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return parse(page);
  }

  private Response send(String address, Document form, String... values) {
    return send("designee", address, form, values);
  }

  private Response send(String account, String address, Document form, String... values) {
    RequestSpecification request =
        as(account)
            .contentType("application/x-www-form-urlencoded")
            .formParam("once", form.select("input[name=once]").val());
    java.util.Map<String, java.util.List<String>> all = new java.util.LinkedHashMap<>();
    for (String each : values) {
      String[] pair = each.split("=", 2);
      all.computeIfAbsent(pair[0], name -> new java.util.ArrayList<>()).add(pair[1]);
    }
    all.forEach((name, each) -> request.formParam(name, each));
    return request.post(address);
  }

  private Document get(String path, String language) {
    Response page = as("designee").header("Accept-Language", language).get(address(path));
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return parse(page);
  }

  private String address(String path) {
    return "/office/courses/" + treated.course() + path;
  }

  private static Document parse(Response page) {
    return Jsoup.parse(page.asString());
  }

  private static RequestSpecification as(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .header("Sec-Fetch-Site", "same-origin")
        .accept("text/html")
        .redirects()
        .follow(false);
  }
}
