package org.coursewatch.course.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.console.PageCalls.as;
import static org.coursewatch.course.console.PageCalls.page;
import static org.coursewatch.course.console.PageCalls.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a supply was allowed, and holds that laboratory values propose, on pages. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CourseEvidenceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Practice practice;

  @BeforeEach
  void people() {
    practice = people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(TestPeople.noon(DAY));
  }

  @AfterEach
  void runOn() {
    clock.reset();
  }

  @Test
  void tellsWhyASupplyWasAllowed() {
    Treated treated = people.cleared(practice, DAY);
    String number = issued(treated);
    Element list = page(treated, "prescriber", "en").selectFirst("#evidence").closest("section");
    String address = list.selectFirst("a").attr("href");
    assertThat(address).startsWith("/office/courses/" + treated.course() + "/authorizations/");
    Document evidence = Jsoup.parse(as("prescriber").get(address).asString());
    assertThat(evidence.selectFirst("h1").text())
        .isEqualTo("Why supply " + number + " was allowed");
    assertThat(evidence.text())
        .contains("asked for 30 days of supply")
        .contains("Its last day was Wednesday, October 7, 11:59 pm Eastern.")
        .contains("Judged by the rules us-ipledge/2021-12-13");
    assertThat(evidence.selectFirst("code").text()).matches("[0-9a-f]{64}");
    assertThat(evidence.select("tbody .status.good").eachText()).contains("Done");
    assertThat(as("auditor").get(address).statusCode()).isEqualTo(200);
    assertThat(as("designee").get(address).statusCode()).isEqualTo(403);
    assertThat(page(treated, "designee", "en").selectFirst("#evidence")).isNull();
    Treated other = people.cleared(practice, DAY);
    String elsewhere = address.replace(treated.course().toString(), other.course().toString());
    assertThat(as("prescriber").get(elsewhere).statusCode()).isEqualTo(404);
  }

  @Test
  void evidenceIsWithheldWhereAnythingIs() {
    Treated treated = people.cleared(practice, DAY);
    String number = issued(treated);
    people.say(treated, TestPeople.positive(DAY), clock.now());
    assertThat(page(treated, "auditor", "en").selectFirst("#evidence")).isNull();
    String address =
        "/office/courses/" + treated.course() + "/authorizations/" + number.replace("-", "");
    assertThat(as("auditor").get(address).statusCode()).isEqualTo(403);
  }

  @Test
  void thePrescriberDecidesAProposedHoldWithAReason() {
    Treated treated = people.cleared(practice, DAY);
    LabResulted high =
        new LabResulted(DAY, "1742-6", new BigDecimal("250"), "U/L", new BigDecimal("40"));
    people.say(treated, high, clock.now());
    Element office = page(treated, "designee", "en").selectFirst("#holds").closest("section");
    assertThat(office.text()).contains("ALT (liver)", "The prescriber decides this.");
    Element form = page(treated, "prescriber", "en").selectFirst("#holds ~ div form");
    Response without = send(form, "prescriber");
    assertThat(without.statusCode()).isEqualTo(400);
    Document again = Jsoup.parse(without.asString());
    assertThat(again.selectFirst("[role=alert] a").attr("href")).startsWith("#reason-");
    form.selectFirst("textarea").val("repeat next week");
    assertThat(send(form, "prescriber").statusCode()).isEqualTo(303);
    Document after = page(treated, "prescriber", "en");
    assertThat(after.selectFirst("#holds")).isNull();
    assertThat(after.selectFirst("#standing").text()).startsWith("On hold since");
    assertThat(after.text()).contains("Reason: repeat next week");
  }

  private static String issued(Treated treated) {
    String body =
        """
        {"patientNumber": "%s", "birthDate": "%s", "request":
          {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}
        """
            .formatted(treated.patient().number(), treated.patient().birthDate());
    return given()
        .auth()
        .preemptive()
        .basic("pharmacist", "demo")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/authorizations")
        .then()
        .statusCode(201)
        .extract()
        .path("number");
  }
}
