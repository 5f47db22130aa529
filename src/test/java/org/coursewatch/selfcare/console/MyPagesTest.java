package org.coursewatch.selfcare.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.selfcare.OwnPatient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient's pages without a script. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MyPagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject OwnPatient own;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    clock.set(TestPeople.noon(DAY));
    treated = own.waiting(people.demoPractice(), "patient", DAY);
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void theNextStepIsOnePlainSentence() {
    Document page = page("/my", "en");
    assertThat(page.selectFirst(".step .lead").text())
        .isEqualTo("Answer this month’s questions by Wednesday, October 7, 11:59 pm Eastern.");
    assertThat(page.text()).contains("Enter your birth control by").contains("Dr. Test");
    assertThat(page.text()).contains(treated.patient().number().toString());
    assertThat(page.select("svg")).hasSize(1);
    assertThat(page("/my", "es").selectFirst(".step .lead").text())
        .startsWith("Responda las preguntas del mes hasta el miércoles, 7 de octubre");
  }

  @Test
  void questionsWithOneWrongAnswerLeadToPassed() {
    Document page = send("/my/questions", page("/my/questions", "en"), List.of());
    assertThat(page.select("input[type=radio]")).hasSizeBetween(3, 4);
    page = send("/my/questions/answer", page, choice(page, "1"));
    assertThat(page.text()).contains("Not quite.").contains("The right answer is:");
    for (int turn = 2; turn <= 6; turn++) {
      page = send("/my/questions/answer", page, choice(page, "0"));
    }
    assertThat(page.text()).contains("All five are right");
    assertThat(page("/my", "en").selectFirst(".step .lead").text())
        .startsWith("Enter your birth control by");
  }

  @Test
  void withoutAChoiceTheQuestionIsAskedAgain() {
    Document asked = send("/my/questions", page("/my/questions", "en"), List.of());
    Response answer = post("/my/questions/answer", hidden(asked, "/my/questions/answer"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.asString()).select(".faults a").text())
        .isEqualTo("Choose an answer");
  }

  @Test
  void aPieceIsThePieceOnly() {
    String piece = as("patient").header("HX-Request", "true").get("/my/questions").asString();
    assertThat(piece).doesNotContain("<html").contains("id=\"questions\"");
  }

  @Test
  void whatDoesNotCountIsSavedOnlyAfterASecondLook() {
    Document page = page("/my/contraception", "en");
    assertThat(page.select("input[name=methods]")).hasSize(22);
    List<String> condomOnly = new ArrayList<>(hidden(page, "/my/contraception"));
    condomOnly.addAll(List.of("methods", "MALE_LATEX_CONDOM"));
    Response looked = post("/my/contraception", condomOnly);
    assertThat(looked.statusCode()).isEqualTo(400);
    assertThat(looked.asString()).contains("One kind is not enough").contains("value=\"sure\"");
    List<String> pair = new ArrayList<>(hidden(page, "/my/contraception"));
    pair.addAll(List.of("methods", "IMPLANT", "methods", "MALE_LATEX_CONDOM", "do", "save"));
    assertThat(post("/my/contraception", pair).statusCode()).isEqualTo(303);
    Document saved = page("/my/contraception", "en");
    assertThat(saved.text())
        .contains("does not match what your prescriber entered")
        .contains("Hormonal implant");
    assertThat(saved.select("#IUD_COPPER[checked]")).as("never the prescriber's entry").isEmpty();
  }

  @Test
  void aPositiveTestStopsAndSaysOnlyWhatToDo() {
    Document page = page("/my/tell", "en");
    List<String> test = new ArrayList<>(hidden(page, "/my/tell/positive"));
    test.addAll(List.of("positiveOn", "2026-10-01"));
    assertThat(post("/my/tell/positive", test).statusCode()).isEqualTo(303);
    Document next = page("/my", "en");
    assertThat(next.selectFirst(".step .lead").text())
        .isEqualTo("Stop the medicine now. Call your office today.");
    assertThat(next.text().toLowerCase(Locale.ROOT)).doesNotContain("positive");
  }

  @Test
  void aGapWithoutADayIsAskedForAgain() {
    Document page = page("/my/tell", "en");
    Response answer = post("/my/tell/gap", hidden(page, "/my/tell/gap"));
    assertThat(answer.statusCode()).isEqualTo(400);
    List<String> gap = new ArrayList<>(hidden(page, "/my/tell/gap"));
    gap.addAll(List.of("gapOn", "2026-10-01"));
    assertThat(post("/my/tell/gap", gap).statusCode()).isEqualTo(303);
  }

  @Test
  void whoLookedIsToldByRoleAndNotByName() {
    given()
        .auth()
        .preemptive()
        .basic("designee", "demo")
        .get("/api/courses/" + treated.course())
        .then()
        .statusCode(200);
    String text = page("/my/looks", "en").select("main").text();
    assertThat(text).contains("Looked at your record").contains("You").doesNotContain("designee ");
  }

  @Test
  void choicesAreKeptAndALinkIsShownOnce() {
    Document page = page("/my/privacy", "en");
    List<String> choices = new ArrayList<>(hidden(page, "/my/privacy"));
    choices.addAll(
        List.of(
            "channels",
            "IN_APP",
            "reminders",
            "DUE_TODAY",
            "language",
            "ES",
            "zone",
            "America/Chicago",
            "quietFrom",
            "22:00",
            "quietUntil",
            "07:00",
            "address",
            ""));
    assertThat(post("/my/privacy", choices).statusCode()).isEqualTo(303);
    Document kept = page("/my/privacy", "en");
    assertThat(kept.select("option[value=ES][selected]")).hasSize(1);
    assertThat(kept.select("input[value=DUE_TODAY][checked]")).hasSize(1);
    Document made = Jsoup.parse(post("/my/privacy/calendar", List.of("x", "y")).asString());
    assertThat(made.selectFirst("#link").val()).contains("/calendar/");
    assertThat(page("/my/privacy", "en").select("#link")).isEmpty();
    assertThat(as("patient").get("/my/record").header("Content-Disposition"))
        .contains("my-record.html");
  }

  @Test
  void theseAreAPatientsPages() {
    for (String path : new String[] {"/my", "/my/questions", "/my/looks", "/my/privacy"}) {
      given().auth().preemptive().basic("designee", "demo").get(path).then().statusCode(403);
    }
    assertThat(page("/notices", "en").selectFirst("h1").text()).isEqualTo("Notices");
    assertThat(page("/my/calendar", "es").select("table.month")).hasSize(3);
  }

  private static List<String> choice(Document page, String value) {
    assertThat(page.select("input[name=choice][value=" + value + "]")).hasSize(1);
    return List.of("choice", value);
  }

  /** Sends the form of {@code page} that goes to {@code action}, and what else is chosen. */
  private static Document send(String action, Document page, List<String> chosen) {
    List<String> all = new ArrayList<>(hidden(page, action));
    all.addAll(chosen);
    Response answer = post(action, all);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
    return page(answer.header("Location").replaceFirst("https?://[^/]+", ""), "en");
  }

  private static List<String> hidden(Document page, String action) {
    Element form = page.selectFirst("form[action=" + action + "]");
    List<String> values = new ArrayList<>();
    form.select("input[type=hidden]")
        .forEach(each -> values.addAll(List.of(each.attr("name"), each.val())));
    return values;
  }

  private static Response post(String path, List<String> values) {
    RequestSpecification request =
        as("patient").header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    for (int i = 0; i < values.size(); i += 2) {
      request.formParam(values.get(i), values.get(i + 1));
    }
    return request.contentType("application/x-www-form-urlencoded").post(path);
  }

  private static Document page(String path, String language) {
    Response answer = as("patient").header("Accept-Language", language).get(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").accept("text/html");
  }
}
