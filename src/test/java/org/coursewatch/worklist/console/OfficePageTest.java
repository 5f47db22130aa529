package org.coursewatch.worklist.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FewRecords;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office's pages over HTTP: whom to call first, and what is done about a call. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(FewRecords.class)
class OfficePageTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Practice own;

  @BeforeEach
  void prepare() {
    own = people.demoPractice();
    people.receiver();
    people.demoPharmacist();
    clock.set(TestPeople.noon(TODAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void theCallToMakeFirstStandsOnTopWithWhatToSay() {
    Treated lastDay = people.cleared(own, TODAY.minusDays(6));
    Treated overdue =
        people.open(
            own, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(TODAY.minusDays(60)));
    Document page = page("designee", "/office");
    assertThat(page.select("h1").text()).isEqualTo("Who to call today");
    Element first = page.selectFirst("#first");
    assertThat(first.text())
        .contains("Call first", "Test Patient", "the medicine has not been picked up")
        .contains("Thursday, October 15, 11:59 pm Eastern")
        .contains("Last day", "Ask the patient to pick up");
    assertThat(page.select("#overdue").text()).isEqualTo("Overdue");
    assertThat(page.select("article a[href]").eachAttr("href"))
        .contains("/office/courses/" + overdue.course());
    assertThat(page.select(".counts a").eachAttr("href")).contains("#overdue");
    assertThat(page.select("[style], script:not([src])")).isEmpty();
    assertThat(lastDay.course()).isNotNull();
    Document spanish = Jsoup.parse(get("designee", "/office", "es").asString());
    assertThat(spanish.select("html").attr("lang")).isEqualTo("es");
    assertThat(spanish.select("#first").text()).contains("Llame primero", "Último día");
  }

  @Test
  void aCallIsTakenPutOffGivenAwayAndWrittenAbout() {
    Treated treated =
        people.open(
            own, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(TODAY.minusDays(20)));
    String item = item(treated);
    Response taken = send("designee", item + "/claim", "once", key());
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(page("designee", item).text()).contains("You have this call", "Took the call");
    Response late =
        on("prescriber")
            .header("HX-Request", "true")
            .formParam("once", key())
            .post(item + "/claim");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.asString()).contains("designee has this call").doesNotContain("<html");
    Response faulty = send("designee", item + "/snooze", "until", "2026-10-15", "reason", "");
    assertThat(faulty.statusCode()).isEqualTo(400);
    Document again = Jsoup.parse(faulty.asString());
    assertThat(again.select("#until-fault").text()).contains("Choose a day from Oct 16, 2026");
    assertThat(again.select("#reason-fault").text()).isEqualTo("Fill this in.");
    assertThat(again.select("#until").val()).isEqualTo("2026-10-15");
    assertThat(
            send("designee", item + "/snooze", "until", "2026-10-20", "reason", "travels")
                .statusCode())
        .isEqualTo(303);
    send("designee", item + "/assignment", "account", "prescriber");
    send("prescriber", item + "/comments", "text", "left a message");
    String text = page("prescriber", item).text();
    assertThat(text)
        .contains("Put off until Oct 20, 2026", "travels", "Gave the call to prescriber")
        .contains("left a message");
    assertThat(get("receiver", item, "en").statusCode()).isEqualTo(404);
    assertThat(get("pharmacist", "/office", "en").statusCode()).isEqualTo(403);
  }

  @Test
  void aFilterIsInTheAddressAndCanBeSaved() {
    people.cleared(own, TODAY.minusDays(5));
    Document filtered = page("designee", "/office?kind=WINDOW&atRisk=true&minDaysLate=");
    assertThat(filtered.select("#overdue")).isEmpty();
    assertThat(filtered.select("input[name=kind][value=WINDOW]").hasAttr("checked")).isTrue();
    assertThat(get("designee", "/office?minDaysLate=x", "en").statusCode()).isEqualTo(400);
    String name = "At risk " + UUID.randomUUID();
    Response saved =
        send("designee", "/office/filters", "kind", "WINDOW", "atRisk", "true", "name", name);
    assertThat(saved.statusCode()).isEqualTo(303);
    String address = saved.header("Location").replaceFirst("^https?://[^/]+", "");
    Document shown = page("designee", address);
    assertThat(shown.select("a[aria-current=true]").text()).isEqualTo(name);
    String removal = shown.select("form[action$=removal]").first().attr("action");
    assertThat(send("designee", removal).statusCode()).isEqualTo(303);
    assertThat(page("designee", "/office").text()).doesNotContain(name);
  }

  private String item(Treated treated) {
    String course = "/office/courses/" + treated.course();
    for (String next = "/office"; next != null; ) {
      Document page = page("designee", next);
      for (Element call : page.select("article, #first")) {
        if (call.select("a[href=" + course + "]").size() > 0) {
          return call.select("a[href^=/office/items/]").attr("href");
        }
      }
      Element more = page.selectFirst("a[rel=next]");
      next = more == null ? null : more.attr("href");
    }
    throw new AssertionError("no call about " + treated.course());
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  static RequestSpecification on(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .redirects()
        .follow(false)
        .header("Accept", "text/html")
        .header("Accept-Language", "en")
        .header("Sec-Fetch-Site", "same-origin")
        .urlEncodingEnabled(false);
  }

  static Response get(String account, String address, String language) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .header("Accept", "text/html")
        .header("Accept-Language", language)
        .urlEncodingEnabled(false)
        .get(address);
  }

  static Document page(String account, String address) {
    Response answer = get(account, address, "en");
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  static Response send(String account, String address, String... fields) {
    RequestSpecification request =
        on(account)
            .urlEncodingEnabled(true)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    for (int i = 0; i < fields.length; i += 2) {
      request.formParam(fields[i], fields[i + 1]);
    }
    return request.post(address);
  }
}
