package org.coursewatch.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.coursewatch.TestPeople;
import org.coursewatch.course.json.FactTypes;
import org.coursewatch.platform.FreshDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around every page: language, navigation, problems as pages. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class FrameTest {

  @Inject TestPeople people;

  @BeforeEach
  void people() {
    people.demoOffice();
    people.demoPractice();
  }

  @Test
  void aPageComesInTheLanguageTheBrowserAsksFor() {
    assertThat(lang(page("/", "es-MX,es;q=0.9,en;q=0.8"))).isEqualTo("es");
    assertThat(lang(page("/", "fr,en;q=0.8"))).isEqualTo("en");
    assertThat(page("/", "es").text()).contains("Vigila los tratamientos");
  }

  @Test
  void aChosenLanguageIsKeptAndLeadsBack() {
    Response chosen = choose("es", "/reports/overdue?on=2026-11-20");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.header("Location")).endsWith("/reports/overdue?on=2026-11-20");
    Document page =
        Jsoup.parse(given().cookie("language", chosen.cookie("language")).get("/").asString());
    assertThat(lang(page)).isEqualTo("es");
  }

  @Test
  void theWayBackNeverLeadsElsewhere() {
    for (String elsewhere :
        new String[] {"https://example.org/", "//example.org/", "\\\\e", "x:y"}) {
      assertThat(choose("en", elsewhere).header("Location"))
          .doesNotContain("example")
          .endsWith("/");
    }
  }

  @Test
  void eachRoleBeginsWhereItWorks() {
    assertThat(begin("designee")).endsWith("/office");
    assertThat(begin("auditor")).endsWith("/program");
  }

  @Test
  void aProblemIsAPageForABrowserAndADocumentForAProgram() {
    Response forBrowser =
        as("administrator").accept("text/html").get("/reports/overdue?minDaysOverdue=x");
    assertThat(forBrowser.contentType()).startsWith("text/html");
    Response notPermitted = as("laboratory").accept("text/html").get("/reports/overdue");
    assertThat(notPermitted.statusCode()).isEqualTo(403);
    Document page = Jsoup.parse(notPermitted.asString());
    assertThat(page.selectFirst("h1").text()).isEqualTo("Your role does not permit this");
    assertThat(notPermitted.header("Cache-Control")).isEqualTo("no-store");
    Response forProgram = as("laboratory").accept("application/json").get("/reports/overdue.csv");
    assertThat(forProgram.statusCode()).isIn(403, 406);
    assertThat(forProgram.contentType()).startsWith("application/problem+json");
  }

  @Test
  void everyKindOfFactHasItsWords() {
    assertThat(FactTypes.all().stream().map(FactKind::of))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(FactKind.values()));
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }

  private static String begin(String account) {
    return as(account).redirects().follow(false).get("/start").header("Location");
  }

  private static Response choose(String language, String back) {
    return given()
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false)
        .formParam("language", language)
        .formParam("back", back)
        .post("/language");
  }

  private static Document page(String path, String languages) {
    return Jsoup.parse(given().header("Accept-Language", languages).get(path).asString());
  }

  private static String lang(Document page) {
    return page.selectFirst("html").attr("lang");
  }
}
