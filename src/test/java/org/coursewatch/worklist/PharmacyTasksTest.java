package org.coursewatch.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.worklist.WorklistCalls.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a pharmacy has to settle, on the days it has to, and nothing else about anybody. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(ClinicMorningTest.Alone.class)
class PharmacyTasksTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  @Inject TestPeople people;
  @Inject IssueAuthorization issue;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  private Practice practice;
  private Actor own;

  @BeforeEach
  void prepare() {
    practice = people.practice(TestPeople.NEW_YORK);
    own = people.demoPharmacist();
    clock.set(TestPeople.noon(TODAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void eachIsListedUntilItIsSettled() {
    String lastDay = issued(TODAY.minusDays(6), own);
    String fresh = issued(TODAY, own);
    String lapsed = issued(TODAY.minusDays(9), own);
    String others = issued(TODAY, people.pharmacist());
    assertThat(tasks()).containsSubsequence("HAND_OVER " + lastDay, "HAND_OVER " + fresh);
    assertThat(tasks()).contains("REVERSE " + lapsed);
    assertThat(tasks()).noneMatch(task -> task.endsWith(others));
    list("kind", "HAND_OVER")
        .then()
        .body("items.find { it.number == '%s' }.daysLeft".formatted(lastDay), equalTo(0))
        .body("items.find { it.number == '%s' }.daysLeft".formatted(fresh), equalTo(6));
    clock.set(TODAY.plusDays(1).atStartOfDay(TestPeople.NEW_YORK).toInstant());
    assertThat(tasks()).as("at midnight").contains("REVERSE " + lastDay, "HAND_OVER " + fresh);
    sweep.sweep("test");
    assertThat(tasks()).contains("CONFIRM_RETURN " + lapsed, "CONFIRM_RETURN " + lastDay);
    settle(lapsed, "return");
    settle(fresh, "dispensing");
    assertThat(tasks()).noneMatch(task -> task.endsWith(lapsed) || task.endsWith(fresh));
  }

  @Test
  void oneThatIsNoLongerClearedComesBackToStock() {
    Treated treated = people.cleared(practice, TODAY);
    String number = issued(treated, TODAY, own);
    people.say(treated, TestPeople.positive(TODAY), TestPeople.noon(TODAY));
    assertThat(tasks()).contains("CONFIRM_RETURN " + number);
  }

  @Test
  void itTellsNumbersAndDaysAndNothingOfAnybody() {
    Treated treated = people.cleared(practice, TODAY);
    issued(treated, TODAY, own);
    Treated stopped = people.cleared(practice, TODAY);
    issued(stopped, TODAY, own);
    people.say(stopped, TestPeople.positive(TODAY), TestPeople.noon(TODAY));
    Response page = list();
    List<Map<String, Object>> items = page.jsonPath().getList("items");
    assertThat(items)
        .isNotEmpty()
        .allSatisfy(
            item ->
                assertThat(item.keySet())
                    .containsExactlyInAnyOrder(
                        "task", "number", "issuedAt", "lastDay", "daysLeft", "reversedAt"));
    assertThat(page.asString().toLowerCase(Locale.ROOT))
        .doesNotContain(
            "pregnan",
            "positive",
            "stop",
            "patient",
            "course",
            "prescriber",
            treated.course().toString(),
            treated.patient().number().toString().toLowerCase(Locale.ROOT));
    for (String account : List.of("prescriber", "administrator", "auditor", "designee")) {
      people.demoPractice();
      people.demoOffice();
      as(account).get("/api/worklist/authorizations").then().statusCode(403);
    }
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int i = 0; i < 5; i++) {
      issued(TODAY.minusDays(i), own);
    }
    List<String> whole = tasks();
    List<String> paged = new java.util.ArrayList<>();
    String next = null;
    do {
      Response page = next == null ? list("limit", "2") : list("limit", "2", "cursor", next);
      paged.addAll(tasks(page));
      next = page.jsonPath().getString("next");
    } while (next != null);
    assertThat(paged).isEqualTo(whole);
    Map<String, Integer> counts = list().jsonPath().getMap("counts");
    assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(whole.size());
    list("cursor", "x", "kind", "EAT").then().statusCode(400);
  }

  private String issued(LocalDate day, Actor pharmacist) {
    return issued(people.cleared(practice, day), day, pharmacist);
  }

  private String issued(Treated treated, LocalDate day, Actor pharmacist) {
    return issue
        .issue(
            treated.patient().number(),
            treated.patient().birthDate(),
            new RequestedSupply(30, List.of()),
            pharmacist,
            TestPeople.noon(day))
        .authorization()
        .issued()
        .number()
        .toString();
  }

  private static void settle(String number, String step) {
    as("pharmacist")
        .body("{}")
        .post("/api/authorizations/{number}/" + step, number)
        .then()
        .statusCode(200);
  }

  private static Response list(String... parameters) {
    var request = as("pharmacist").queryParam("limit", 200);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/api/worklist/authorizations");
  }

  private static List<String> tasks() {
    return tasks(list());
  }

  private static List<String> tasks(Response page) {
    List<Map<String, Object>> items =
        page.then().statusCode(200).extract().jsonPath().getList("items");
    return items.stream().map(item -> item.get("task") + " " + item.get("number")).toList();
  }
}
