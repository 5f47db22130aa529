package org.coursewatch.overdue.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.export.app.MakeExports;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the program's office over HTTP: numbers that lead to lists, reports, files. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OfficePagesTest {

  private static final LocalDate CLEARED = LocalDate.of(2026, 8, 17);
  private static final LocalDate TODAY = CLEARED.plusDays(60);

  @Inject TestPeople people;
  @Inject SweepCourses sweep;
  @Inject MakeExports makeExports;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void prepare() {
    people.demoOffice();
    Practice practice = people.practice(TestPeople.NEW_YORK);
    treated = people.cleared(practice, CLEARED);
    clock.set(TestPeople.noon(TODAY));
    sweep.sweep("test");
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/program, Program office, Oficina del programa",
    "/program/pregnancy-stops, Stopped by a positive test, Detenidos por una prueba positiva",
    "/program/sweeps, Sweeps, Recorridos",
    "/program/notices, Notices, Avisos",
    "/program/metrics, Metrics, Indicadores",
    "/program/audits, Program audits, Auditorías del programa",
    "/program/shipments, Shipments, Envíos",
    "/program/outages, Outages, Interrupciones",
    "/program/cases, Non-compliance cases, Casos de incumplimiento",
    "/reports/overdue, Overdue checks, Controles atrasados",
    "/reports/overdue/trend, Checks that became overdue, Controles que se atrasaron",
    "/reports/overdue/causes, Where delay comes from, De dónde viene el atraso",
    "/reports/escalations, Escalations, Escalamientos",
    "/reports/lost-to-follow-up, Lost to follow-up, Sin seguimiento",
    "/reports/exports, Your files, Sus archivos"
  })
  void everyPageIsThereInBothLanguages(String address, String english, String spanish) {
    Document first = page("administrator", address, "en");
    Document second = page("administrator", address, "es");
    assertThat(first.select("h1").eachText()).containsExactly(english);
    assertThat(second.select("h1").eachText()).containsExactly(spanish);
    assertThat(second.select("html").attr("lang")).isEqualTo("es");
    for (Document page : new Document[] {first, second}) {
      assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
      assertThat(page.select("table.table td:not([data-label]):not(:has(form))")).isEmpty();
      assertThat(page.select("table:not(:has(caption)), th:not([scope])")).isEmpty();
      assertThat(page.text()).doesNotContain("NOT_FOUND").doesNotContain("{");
    }
  }

  @Test
  void everyNumberOfTheStartPageLeadsToItsList() {
    Document start = page("auditor", "/program", "en");
    assertThat(start.select(".about").text()).contains("As of", "Eastern");
    int counted = Integer.parseInt(start.select("h2 a").text());
    assertThat(counted).isPositive();
    int byAge = 0;
    for (Element row : start.select("table.counts tbody tr")) {
      byAge += Integer.parseInt(row.select("td").text());
      get("auditor", row.select("a").attr("href"), "en").then().statusCode(200);
    }
    assertThat(byAge).isEqualTo(counted);
    int escalated = Integer.parseInt(start.select("a[href*=escalations] strong").text());
    String list = start.select("a[href*=escalations]").attr("href");
    assertThat(escalated).isPositive();
    assertThat(page("auditor", list, "en").select("tbody tr"))
        .hasSize(Math.min(50, escalated))
        .allSatisfy(row -> assertThat(row.text()).contains("Still overdue"));
    assertThat(start.select("a[href=/program/notices]")).isEmpty();
    assertThat(start.select("dd").first().text()).contains("Eastern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prescriber", "designee", "pharmacist", "wholesaler", "patient"})
  void theStartPageIsForTheOfficeOnly(String account) {
    people.demoPractice();
    people.demoPharmacist();
    assertThat(get(account, "/program", "en").statusCode()).isEqualTo(403);
  }

  @Test
  void aPositiveTestIsAmongTheStops() {
    people.say(treated, TestPeople.positive(TODAY), TestPeople.noon(TODAY));
    String number = treated.patient().number().toString();
    Document stops = page("administrator", "/program/pregnancy-stops", "en");
    assertThat(stops.select("th a[href=/office/courses/" + treated.course() + "]").text())
        .isEqualTo(number);
    int stopped =
        Integer.parseInt(
            page("administrator", "/program", "en")
                .select("a[href=/program/pregnancy-stops] strong")
                .text());
    assertThat(stopped).isEqualTo(stops.select("tbody tr").size());
  }

  @Test
  void theTrendSaysTheSameInTheChartAndInTheTables() {
    String own = "&prescriber=" + treated.practice().prescriber().prescriber();
    Document page = page("administrator", "/reports/overdue/trend?span=WEEKS_13" + own, "en");
    assertThat(page.select("figure svg[role=img] g")).hasSize(13);
    assertThat(page.select("table.periods tbody tr")).hasSize(13);
    int inPeriods =
        page.select("table.periods tbody tr td:eq(1)").eachText().stream()
            .mapToInt(Integer::parseInt)
            .sum();
    Element total = page.select("table.counts").first().select("tbody tr").last();
    assertThat(total.select("td").first().text()).isEqualTo(Integer.toString(inPeriods));
    assertThat(inPeriods).isPositive();
    int open = Integer.parseInt(total.select("td").last().text());
    Document list = page("administrator", "/reports/overdue?" + own.substring(1), "en");
    assertThat(list.select("tbody tr")).hasSize(open);
    people.month(treated, TODAY);
    Document after = page("administrator", "/reports/overdue/trend?span=WEEKS_13" + own, "en");
    Element later = after.select("table.counts").first().select("tbody tr").last();
    assertThat(later.select("td").first().text()).isEqualTo(Integer.toString(inPeriods));
    assertThat(Integer.parseInt(later.select("td").last().text())).isLessThan(open);
  }

  @Test
  void delayIsTracedToChecksAndLeadsToThem() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < 5; i++) {
      clock.set(TestPeople.noon(CLEARED));
      people.cleared(practice, CLEARED);
    }
    clock.set(TestPeople.noon(TODAY));
    String own = "prescriber=" + practice.prescriber().prescriber();
    Document page = page("administrator", "/reports/overdue/causes?cause=CHECK&" + own, "en");
    assertThat(page.select("tbody tr")).isNotEmpty();
    int share = 0;
    for (Element row : page.select("tbody tr")) {
      String checks = row.select("td").get(0).text();
      assertThat(Integer.parseInt(checks)).isGreaterThanOrEqualTo(5);
      Document list = page("administrator", row.select("a").attr("href"), "en");
      assertThat(list.select("tbody tr")).hasSize(Integer.parseInt(checks));
      share += Integer.parseInt(row.select("td").last().text().replace(" %", ""));
    }
    assertThat(share).isBetween(100 - page.select("tbody tr").size(), 100);
    assertThat(
            page("administrator", "/reports/overdue/causes?cause=PRESCRIBER&" + own, "es").text())
        .contains("Dr. Test");
    assertThat(page("administrator", "/reports/overdue/causes?cause=PRACTICE", "en").text())
        .contains("Practice");
    assertThat(
            page("administrator", "/reports/overdue/causes?cause=ACTOR", "en").select("tbody tr"))
        .isNotEmpty();
  }

  @Test
  void aFileIsOrderedWatchedFetchedAndRemoved() {
    String own = treated.practice().prescriber().prescriber().toString();
    Document list = page("administrator", "/reports/overdue?prescriber=" + own, "en");
    Element form = list.selectFirst("form[action=/reports/exports]");
    RequestSpecification order = on("administrator").formParam("kind", "OVERDUE_CSV");
    form.select("input").forEach(input -> order.formParam(input.attr("name"), input.val()));
    Response sent = order.post("/reports/exports");
    assertThat(sent.statusCode()).isEqualTo(303);
    String address = sent.header("Location").replaceFirst("^https?://[^/]+", "");
    Document waiting = page("administrator", address, "en");
    assertThat(waiting.select("#progress[hx-get]").attr("hx-trigger")).isEqualTo("every 2s");
    assertThat(waiting.select("progress").attr("max")).isEqualTo("100");
    assertThat(get("auditor", address, "en").statusCode()).isEqualTo(404);
    makeExports.makeNext("test");
    Response piece = on("administrator").header("HX-Request", "true").get(address);
    assertThat(piece.asString()).doesNotContain("<html").doesNotContain("hx-get").contains("Ready");
    String file = Jsoup.parse(piece.asString()).select("a.button[href$=file]").attr("href");
    Response content = get("administrator", file, "en");
    assertThat(content.statusCode()).isEqualTo(200);
    assertThat(content.asString()).contains("patientNumber", treated.patient().number().toString());
    on("administrator").formParam("once", "k").post(address + "/removal").then().statusCode(303);
    assertThat(get("administrator", address, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void aMetricSaysThatItIsCountingAndCounts() {
    Document page = page("auditor", "/program/metrics/MT-8?from=2026-08-01&last=2026-10-16", "en");
    String numbers = page.select("#numbers").attr("hx-get");
    assertThat(page.select("#numbers progress")).hasSize(1);
    assertThat(page.select("#numbers a").attr("href")).isEqualTo(numbers);
    Document counted = page("auditor", numbers, "es");
    assertThat(counted.select("#numbers tbody tr")).isNotEmpty();
    assertThat(counted.select("h1")).hasSize(1);
    Response piece = on("auditor").header("HX-Request", "true").get(numbers);
    assertThat(piece.asString()).startsWith("<div").doesNotContain("<html");
    Response table = get("auditor", counted.select("#numbers a").last().attr("href"), "en");
    assertThat(table.asString()).startsWith("month,");
    Response faulty = get("auditor", "/program/metrics/MT-8?from=2026-10-02&last=2026-10-01", "en");
    assertThat(faulty.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(faulty.asString()).select("#last-fault").text()).contains("last day");
    assertThat(get("auditor", "/program/metrics/MT-99", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void aSweepTellsWhatItDid() {
    Instant noon = TestPeople.noon(TODAY);
    clock.set(noon.plusSeconds(60));
    sweep.sweep("node-of-this-test");
    Document page = page("auditor", "/program/sweeps", "en");
    assertThat(page.select("tbody tr").first().text())
        .contains("October 16, 2026", "node-of-this-test");
  }

  private static Document page(String account, String address, String language) {
    Response answer = get(account, address, language);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static Response get(String account, String address, String language) {
    return on(account).header("Accept-Language", language).get(address);
  }

  private static RequestSpecification on(String account) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .header("Accept", "text/html,*/*;q=0.5")
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false);
  }
}
