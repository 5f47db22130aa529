package org.coursewatch.overdue.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.overdue.rest.OverdueForms.REPORT;
import static org.coursewatch.overdue.rest.OverdueForms.SUMMARY;
import static org.coursewatch.overdue.rest.OverdueForms.csv;
import static org.coursewatch.overdue.rest.OverdueForms.get;
import static org.coursewatch.overdue.rest.OverdueForms.items;
import static org.coursewatch.overdue.rest.OverdueForms.page;
import static org.coursewatch.overdue.rest.OverdueForms.pdf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coursewatch.demo.DemoProfile;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Programs;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demo's office and practice look at what is overdue in every form there is: the forms say the
 * same, and what is counted by groups is what is listed.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class OverdueFormsTest {

  private static final List<String> GROUPINGS =
      List.of("program", "practice", "prescriber", "check", "age", "risk");

  @Inject Programs programs;
  @Inject ServiceClock clock;

  private LocalDate today;

  @BeforeEach
  void askWhichDayItIs() {
    today = programs.all().getFirst().zone().dayOf(clock.now());
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, 0",
    "auditor, 400",
    "prescriber, 0",
    "prescriber, 200",
    "designee, 400",
    "ehr, 30"
  })
  void theFileSaysWhatTheListSays(String account, int days) throws IOException {
    String on = today.plusDays(days).toString();
    List<Map<String, Object>> listed = items(account, "on", on);
    List<Map<String, String>> rows = csv(account, REPORT, "on", on);
    assertThat(listed).hasSizeGreaterThan(3);
    assertThat(rows.stream().map(OverdueForms::csvRow).toList())
        .isEqualTo(listed.stream().map(OverdueForms::row).toList());
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("on", on)
                    .containsEntry("zone", "America/New_York")
                    .containsEntry("program", "us-ipledge"));
  }

  @Test
  void theFileCanBeKept() {
    get("auditor", REPORT, "text/csv", "on", today.plusDays(3).toString())
        .then()
        .header(
            "Content-Disposition", "attachment; filename=\"overdue-" + today.plusDays(3) + ".csv\"")
        .header("Cache-Control", "no-store")
        .body(startsWith("program,on,zone,courseId,patientNumber,"))
        .body(containsString("\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "prescriber"})
  void theDocumentSaysWhatTheListSays(String account) throws IOException {
    List<Map<String, Object>> listed = items(account);
    Response answer = get(account, REPORT, "application/pdf", "minDaysOverdue", "0");
    answer
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("Content-Disposition", containsString("overdue-" + today + ".pdf"));
    String text = pdf(answer.asByteArray());
    assertThat(text)
        .contains("Overdue checks", "As of " + today, "America/New_York", "Filter: none.")
        .contains("Made for the account " + account + " (" + account + ");", "Page 1 of ")
        .contains("All " + listed.size() + " overdue checks are listed.");
    List<String> numbers = new ArrayList<>();
    text.lines()
        .map(line -> line.split(" ", 2)[0])
        .filter(word -> word.matches("[0-9A-Z]{5}-[0-9A-Z]{5}"))
        .forEach(numbers::add);
    assertThat(numbers)
        .isEqualTo(listed.stream().map(item -> item.get("patientNumber").toString()).toList());
  }

  @Test
  void theFilterIsSaidInTheDocument() throws IOException {
    Response answer =
        get("auditor", REPORT, "application/pdf", "check", "CONSENT", "minDaysOverdue", "2");
    assertThat(pdf(answer.asByteArray()))
        .contains("Filter: check CONSENT; minDaysOverdue 2.")
        .doesNotContain("screening test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "prescriber"})
  void thePageSaysWhatTheListSays(String account) {
    List<Map<String, Object>> listed = items(account);
    List<String> shown = new ArrayList<>();
    String next = "/reports/overdue";
    do {
      Document page = page(OverdueForms.get(account, next, "text/html"));
      for (Element row : page.select("tbody tr:has(th[scope=row])")) {
        shown.add(
            row.select("th").text()
                + " "
                + row.select("time").last().attr("datetime")
                + " "
                + row.select("td.number").text());
      }
      next = page.select("a[rel=next]").attr("href");
    } while (!next.isEmpty());
    assertThat(shown)
        .isEqualTo(
            listed.stream()
                .map(
                    item ->
                        item.get("patientNumber")
                            + " "
                            + item.get("overdueOn")
                            + " "
                            + item.get("daysOverdue"))
                .toList());
  }

  @Test
  void thePageIsForEverybodyToRead() {
    Response answer = get("administrator", "/reports/overdue", "text/html", "check", "CONSENT");
    answer.then().header("Cache-Control", "no-store");
    Document page = page(answer);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo("Overdue checks · Coursewatch");
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("table caption").text()).contains("overdue checks on this page");
    assertThat(page.select("thead th[scope=col]")).hasSize(8);
    assertThat(page.select("script:not([src]), style, [style], [onclick]")).isEmpty();
    for (Element field : page.select("main form input:not([type=hidden]), main select")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
    }
    assertThat(page.select("input[value=CONSENT]").hasAttr("checked")).isTrue();
    assertThat(page.select("input[value=COUNSELING]").hasAttr("checked")).isFalse();
    assertThat(page.select("tbody td[data-check]").eachAttr("data-check")).containsOnly("CONSENT");
    assertThat(page.select("tbody th a").attr("href")).startsWith("/office/courses/");
    String csv = page.select("a:contains(CSV)").attr("href");
    assertThat(csv).isEqualTo("/reports/overdue.csv?check=CONSENT");
    get("administrator", csv, "*/*").then().statusCode(200).body(containsString(",CONSENT,"));
    get("administrator", page.select("a:contains(PDF)").attr("href"), "*/*")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
    get("administrator", "/program.css", "text/css").then().statusCode(200);
  }

  @Test
  void aFaultyFilterIsShownAgainWithWhatIsWrong() {
    Response answer =
        get("auditor", "/reports/overdue", "text/html", "on", "<b>tomorrow</b>", "check", "X");
    answer.then().statusCode(400);
    Document page = page(answer);
    assertThat(page.select("[role=alert]").text())
        .contains("Choose today or a later day.", "This is not among the choices.");
    assertThat(page.select("#on").attr("value")).isEqualTo("<b>tomorrow</b>");
    assertThat(page.select("#on").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("table")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/reports/overdue, pharmacist",
    "/reports/overdue, patient",
    "/reports/overdue/summary, wholesaler",
    "/reports/overdue.csv, laboratory",
    "/reports/overdue/summary.pdf, patient"
  })
  void thePagesAreForThoseWhoMayAskTheApi(String address, String account) {
    get(account, address, "*/*").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reports/overdue", "/reports/overdue.csv", "/reports/overdue/summary"})
  void thePagesAreForWhoIsSignedIn(String address) {
    given().redirects().follow(false).get(address).then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource({
    "administrator, 0",
    "administrator, 45",
    "auditor, 400",
    "prescriber, 0",
    "prescriber, 90",
    "designee, 400"
  })
  void theGroupsAddUpToTheListWhateverTheyAre(String account, int days) throws IOException {
    String on = today.plusDays(days).toString();
    List<Map<String, Object>> listed = items(account, "on", on);
    for (String by : GROUPINGS) {
      JsonPath json =
          get(account, SUMMARY, "application/json", "by", by, "on", on)
              .then()
              .statusCode(200)
              .body("by", equalTo(by))
              .body("programs[0].on", equalTo(on))
              .body("programs[0].zone", equalTo("America/New_York"))
              .body("total", equalTo(listed.size()))
              .extract()
              .jsonPath();
      List<Integer> overdue = json.getList("groups.overdue");
      assertThat(overdue.stream().mapToInt(Integer::intValue).sum())
          .as(by)
          .isEqualTo(listed.size());
      List<String> keys = json.getList("groups.key");
      for (int i = 0; i < keys.size(); i++) {
        assertThat((long) overdue.get(i))
            .as(by + " " + keys.get(i))
            .isEqualTo(counted(by, keys.get(i), account, on, listed));
      }
      assertThat(asRows(csv(account, SUMMARY, "by", by, "on", on)))
          .isEqualTo(asRows(json, listed.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"practice", "prescriber", "check", "age", "risk"})
  void everyGroupOfThePageLeadsToItsRows(String by) {
    Document page = page(get("administrator", "/reports/overdue/summary", "text/html", "by", by));
    List<Element> rows = page.select("tbody tr");
    assertThat(rows.getLast().text()).startsWith("Total ");
    long led = 0;
    for (Element row : rows) {
      Element link = row.selectFirst("a");
      if (link != null) {
        int count = Integer.parseInt(row.select("td").text());
        Document list = page(get("administrator", link.attr("href"), "text/html"));
        int shown = list.select("tbody tr:has(th[scope=row])").size();
        assertThat(shown).as(link.attr("href")).isEqualTo(Math.min(count, 100));
        led += count;
      }
    }
    assertThat("Total " + led).isEqualTo(rows.getLast().text());
  }

  @Test
  void theSummaryIsPrinted() throws IOException {
    int total = items("administrator").size();
    Response answer = get("administrator", SUMMARY, "application/pdf", "by", "age");
    assertThat(pdf(answer.asByteArray()))
        .contains("Overdue checks by age of delay", "0–6 days", "60 days and more")
        .contains("Total " + total)
        .contains("Made for the account administrator");
  }

  @Test
  void aPracticeAsksAboutNoOther() {
    String other = "00000000-0000-4000-8000-0000000d0002";
    get("prescriber", REPORT, "application/json", "practice", other).then().statusCode(403);
    get("prescriber", SUMMARY, "application/json", "by", "check", "practice", other)
        .then()
        .statusCode(403);
    get("prescriber", REPORT, "text/csv", "practice", other).then().statusCode(403);
    get("designee", REPORT, "application/pdf", "prescriber", "00000000-0000-4000-8000-0000000b0003")
        .then()
        .statusCode(403);
    String own = "00000000-0000-4000-8000-0000000d0001";
    assertThat(items("prescriber", "practice", own)).isEqualTo(items("prescriber"));
    assertThat(items("administrator", "practice", own)).isEqualTo(items("prescriber"));
  }

  @ParameterizedTest
  @CsvSource({
    "by, colour, by",
    "risk, HIGH, risk",
    "practice, 7, practice",
    "on, yesterday, on",
    "minDaysOverdue, -1, minDaysOverdue"
  })
  void aBadParameterOfTheSummaryIsNamed(String name, String value, String field) {
    get("auditor", SUMMARY, "application/json", name, value)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field));
    get("auditor", SUMMARY, "text/csv", name, value)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aFormThatIsNotThereIsNotAcceptable() {
    get("auditor", REPORT, "image/png").then().statusCode(406);
    get("auditor", REPORT, "*/*").then().statusCode(200).contentType("application/json");
    get("auditor", REPORT, "text/html,text/csv;q=0.9").then().contentType(startsWith("text/csv"));
  }

  /** How many of the listed items belong to the group, by the members of the items. */
  private static long counted(
      String by, String key, String account, String on, List<Map<String, Object>> listed) {
    return switch (by) {
      case "program" -> listed.size();
      case "practice" -> items(account, "practice", key, "on", on).size();
      case "prescriber" -> count(listed, "prescriberId", key);
      case "check" -> count(listed, "check", key);
      case "risk" -> count(listed, "risk", key);
      case "age" -> listed.stream().filter(item -> age(item).equals(key)).count();
      default -> throw new IllegalArgumentException(by);
    };
  }

  private static long count(List<Map<String, Object>> listed, String member, String value) {
    return listed.stream().filter(item -> item.get(member).equals(value)).count();
  }

  private static String age(Map<String, Object> item) {
    int days = (int) item.get("daysOverdue");
    if (days < 7) {
      return "DAYS_0_TO_6";
    } else if (days < 14) {
      return "DAYS_7_TO_13";
    } else if (days < 30) {
      return "DAYS_14_TO_29";
    }
    return days < 60 ? "DAYS_30_TO_59" : "DAYS_60_AND_MORE";
  }

  private static List<String> asRows(List<Map<String, String>> rows) {
    return rows.stream().map(row -> row.get("key") + " " + row.get("overdue")).toList();
  }

  private static List<String> asRows(JsonPath json, int total) {
    List<Map<String, Object>> groups = json.getList("groups");
    List<String> rows =
        groups.stream()
            .map(group -> group.get("key") + " " + group.get("overdue"))
            .collect(Collectors.toCollection(ArrayList::new));
    rows.add("TOTAL " + total);
    return rows;
  }
}
