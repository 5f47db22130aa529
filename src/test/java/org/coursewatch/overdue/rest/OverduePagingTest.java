package org.coursewatch.overdue.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.overdue.rest.OverdueCalls.items;
import static org.coursewatch.overdue.rest.OverdueCalls.places;
import static org.coursewatch.overdue.rest.OverdueCalls.prescriberOf;
import static org.coursewatch.overdue.rest.OverdueCalls.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overdue report page by page: complete, in order, and unmoved by the work that goes on. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverduePagingTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject TestClock clock;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    clock.set(TestPeople.noon(OPENED.plusDays(20)));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void whatIsMetBetweenTwoPagesMovesNothing() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Map<String, Treated> courses = new HashMap<>();
    for (int i = 0; i < 9; i++) {
      Treated treated = open(practice, OPENED.minusDays(i % 4));
      courses.put(treated.course().toString(), treated);
    }
    List<String> whole = places(report("auditor", "prescriber", prescriberOf(practice)));
    assertThat(whole).hasSize(18).isSorted();
    List<String> paged = new ArrayList<>();
    String next = null;
    do {
      Response page = page(practice, next);
      paged.addAll(places(page));
      next = page.jsonPath().getString("next");
      List<String> shown = page.jsonPath().getList("items.courseId");
      shown.forEach(course -> meet(courses.remove(course)));
    } while (next != null);
    assertThat(paged).isEqualTo(whole);
    assertThat(places(page(practice, null))).isEmpty();
  }

  @Test
  void everyPageTogetherIsTheWholeReport() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < 7; i++) {
      open(practice, OPENED.minusDays(i % 3));
    }
    List<Map<String, Object>> whole =
        items(report("auditor", "prescriber", prescriberOf(practice)));
    List<Map<String, Object>> paged = new ArrayList<>();
    String next = null;
    do {
      Response page = page(practice, next);
      assertThat(items(page)).hasSizeBetween(1, 4);
      paged.addAll(items(page));
      next = page.jsonPath().getString("next");
    } while (next != null);
    assertThat(paged).isEqualTo(whole).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void isNarrowedByCheckAndByDays() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    open(practice, OPENED);
    open(practice, OPENED.minusDays(3));
    String id = prescriberOf(practice);
    report("auditor", "prescriber", id, "check", "CONSENT")
        .then()
        .body("items.check", contains("CONSENT", "CONSENT"))
        .body("items.daysOverdue", contains(8, 5));
    report("auditor", "prescriber", id, "check", "CONSENT", "check", "SCREENING_TEST")
        .then()
        .body("items", hasSize(4));
    report("auditor", "prescriber", id, "minDaysOverdue", "6")
        .then()
        .body("items.daysOverdue", contains(8, 8));
    report("auditor", "prescriber", id, "minDaysOverdue", "5", "maxDaysOverdue", "5")
        .then()
        .body("items.daysOverdue", contains(5, 5));
    report("auditor", "prescriber", id, "maxDaysOverdue", "4").then().body("items", empty());
    report("auditor", "prescriber", id, "check", "LIVER_LAB").then().body("items", empty());
  }

  private Treated open(Practice practice, LocalDate day) {
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(day));
  }

  private static Response page(Practice practice, String cursor) {
    return cursor == null
        ? report("auditor", "prescriber", prescriberOf(practice), "limit", "4")
        : report("auditor", "prescriber", prescriberOf(practice), "limit", "4", "cursor", cursor);
  }

  private void meet(Treated treated) {
    if (treated != null) {
      people.start(treated, OPENED.plusDays(19));
    }
  }
}
