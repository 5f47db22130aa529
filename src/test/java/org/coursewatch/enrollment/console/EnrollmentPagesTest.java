package org.coursewatch.enrollment.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The path over HTTP: nothing typed is lost, faults stand beside their fields, it opens once. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class EnrollmentPagesTest {

  @Inject TestPeople people;
  @Inject ServiceClock clock;

  private LocalDate today;

  @BeforeEach
  void people() {
    people.demoPractice();
    people.receiver();
    today = LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void fromTheStartToAnOpenCourse(String language) {
    String family = "Path" + UUID.randomUUID().toString().substring(0, 8);
    String draft = begin("prescriber");
    Document who = get("prescriber", draft + "/who", language);
    assertThat(who.select("html").attr("lang")).isEqualTo(language);
    assertThat(who.select("[aria-current=step]")).hasSize(1);
    String next = step("prescriber", draft + "/who", who(family));
    assertThat(next).isEqualTo(draft + "/category");
    assertThat(get("prescriber", next, language).select("input[name=category]")).hasSize(2);
    next = step("prescriber", next, "category=CAN_BECOME_PREGNANT");
    next =
        step(
            "prescriber",
            next,
            "signedOn=" + today,
            "patientForm=PATIENT",
            "patientForm=PRESCRIBER",
            "riskForm=PATIENT",
            "riskForm=PRESCRIBER");
    next =
        step(
            "prescriber",
            next,
            "counseledOn=" + today,
            "methodsOn=" + today,
            "methods=IUD_COPPER",
            "methods=MALE_LATEX_CONDOM");
    next =
        step(
            "prescriber",
            next,
            "testedOn=" + today,
            "result=NEGATIVE",
            "specimen=SERUM",
            "setting=MEDICAL");
    assertThat(next).isEqualTo(draft + "/review");
    Document review = get("prescriber", next, language);
    assertThat(review.text()).contains(family);
    Response opened = send("prescriber", next, "once=" + review.select("[name=once]").val());
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(303);
    Document done = get("prescriber", to(opened), language);
    assertThat(done.select(".patient-number").text()).isNotEmpty();
    assertThat(done.select(".patient-code svg path").attr("d")).startsWith("M");
    String course = done.select("a[href^=/office/courses/]").attr("href");
    assertThat(as("prescriber").get(course).statusCode()).isEqualTo(200);
    assertThat(to(as("prescriber").get(draft + "/who")))
        .as("the way back of the browser")
        .isEqualTo(draft + "/done");
  }

  @Test
  void leavingLosesNothingAndTheListLeadsBack() {
    String draft = begin("designee");
    String family = "Left" + UUID.randomUUID().toString().substring(0, 8);
    String list =
        step("designee", draft + "/who", "givenName=Ada", "familyName=" + family, "leave=yes");
    assertThat(list).isEqualTo("/office/enrollments");
    Document open = get("designee", list, "en");
    assertThat(open.text()).contains("Ada " + family);
    String back = open.select("a:contains(" + family + ")").attr("href");
    assertThat(get("designee", back, "en").select("#familyName").val()).isEqualTo(family);
    Response kept =
        as("designee")
            .header("HX-Request", "true")
            .contentType("application/x-www-form-urlencoded")
            .formParam("givenName", "Ada")
            .formParam("familyName", family)
            .formParam("phone", "555 0100")
            .post(draft + "/who/keep");
    assertThat(kept.asString()).contains("Saved at");
    assertThat(get("designee", back, "en").select("#phone").val()).isEqualTo("555 0100");
    String discard = open.select("form[action*=discard]").attr("action");
    assertThat(to(send("designee", discard, "once=" + UUID.randomUUID()))).isEqualTo(list);
    assertThat(as("designee").get(draft + "/who").statusCode()).isEqualTo(404);
  }

  @Test
  void faultsStandBesideTheirFieldsAndAreSavedToo() {
    String draft = begin("designee");
    Response again =
        send("designee", draft + "/who", "givenName=Ada", "birthDate=2999-01-01", "email=x");
    assertThat(again.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(again.asString());
    assertThat(page.select("#familyName-fault")).hasSize(1);
    assertThat(page.select("#birthDate-fault").text()).contains("future");
    assertThat(page.select("#email-fault")).hasSize(1);
    assertThat(page.select("#givenName").val()).isEqualTo("Ada");
    assertThat(get("designee", draft + "/who", "en").select("#email").val()).isEqualTo("x");
    Document review = get("designee", draft + "/review", "en");
    assertThat(review.select("form[action$=review]")).isEmpty();
    assertThat(review.text()).contains("Something is missing in the step");
  }

  @Test
  void whatIsNoReasonIsNoReason() {
    String draft = begin("designee");
    Document page = get("designee", draft + "/category", "en");
    assertThat(page.text())
        .contains("Tubal sterilization".toLowerCase(java.util.Locale.ROOT))
        .contains("vasectomy")
        .contains("abstinence")
        .contains("first period")
        .contains("never concluded from gender");
    Response none =
        send("designee", draft + "/category", "category=CANNOT_BECOME_PREGNANT", "basis=NONE");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(none.asString()).select("#basis-fault").text())
        .contains("can become pregnant");
  }

  @Test
  void aNamesakeIsToldApartBeforeAnybodyIsRegisteredTwice() {
    String family = "Twin" + UUID.randomUUID().toString().substring(0, 8);
    String first = begin("designee");
    step("designee", first + "/who", who(family));
    step("designee", first + "/category", "category=CANNOT_BECOME_PREGNANT", "basis=MALE");
    Document review = get("designee", first + "/review", "en");
    send("designee", first + "/review", "once=" + review.select("[name=once]").val());
    String second = begin("designee");
    Response asked = send("designee", second + "/who", who(family));
    assertThat(asked.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(asked.asString());
    assertThat(page.select("input[name=person]")).hasSize(2);
    assertThat(page.select("#person-fault").text()).contains("same person");
    List<String> other = new ArrayList<>(List.of(who(family)));
    other.add("person=OTHER");
    assertThat(step("designee", second + "/who", other.toArray(String[]::new)))
        .isEqualTo(second + "/category");
  }

  @Test
  void officeStaffIsToldThatThePrescriberRecordsSignatures() {
    String draft = begin("designee");
    Document page = get("designee", draft + "/consent", "es");
    assertThat(page.select("input[name=patientForm]")).isEmpty();
    assertThat(page.text()).contains("Las firmas las anota el médico");
  }

  @Test
  void anotherPracticeFindsNothing() {
    String draft = begin("designee");
    for (String path : new String[] {"/who", "/review", "/done"}) {
      assertThat(as("receiver").get(draft + path).statusCode()).isEqualTo(404);
    }
    assertThat(send("receiver", draft + "/who", who("X")).statusCode()).isEqualTo(404);
    assertThat(as("designee").get(draft + "/nonsense").statusCode()).isEqualTo(404);
  }

  private String begin(String account) {
    Document start = get(account, "/office/enrollments/new", "en");
    Response begun =
        send(account, "/office/enrollments", "once=" + start.select("[name=once]").val());
    String first = to(begun);
    return first.substring(0, first.lastIndexOf('/'));
  }

  private static String[] who(String family) {
    return new String[] {
      "givenName=Ada", "familyName=" + family, "birthDate=1998-04-12", "language=ES"
    };
  }

  private static String step(String account, String address, String... values) {
    return to(send(account, address, values));
  }

  private static String to(Response sent) {
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    return URI.create(sent.header("Location")).getPath();
  }

  private static Response send(String account, String address, String... values) {
    RequestSpecification request = as(account).contentType("application/x-www-form-urlencoded");
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String each : values) {
      String[] pair = each.split("=", 2);
      all.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1]);
    }
    all.forEach((name, each) -> request.formParam(name, each));
    return request.post(address);
  }

  private static Document get(String account, String address, String language) {
    Response page = as(account).header("Accept-Language", language).get(address);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
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
