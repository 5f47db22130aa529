package org.coursewatch.overdue.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.overdue.rest.OverdueForms.REPORT;
import static org.coursewatch.overdue.rest.OverdueForms.SUMMARY;
import static org.coursewatch.overdue.rest.OverdueForms.csv;
import static org.coursewatch.overdue.rest.OverdueForms.get;
import static org.coursewatch.overdue.rest.OverdueForms.items;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may happen meanwhile: by the newest category, and by the day on which the capsules end. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverdueRiskTest {

  private static final LocalDate CLEARED = LocalDate.of(2026, 8, 17);
  private static final LocalDate LATER = CLEARED.plusDays(120);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject TestClock clock;

  @BeforeEach
  void prepare() {
    people.demoOffice();
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aSupplyRunsUntilItsDaysAreOverWithNoJobAtAll() throws IOException {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated treated = people.cleared(practice, CLEARED);
    Instant noon = TestPeople.noon(CLEARED);
    stories.authorize(treated, "N-1", noon.plusSeconds(60));
    stories.dispense(treated, "N-1", noon.plusSeconds(120));
    clock.set(noon.plusSeconds(180));
    String prescriber = OverdueCalls.prescriberOf(practice);
    // 30 capsules from 17 August on: the last one is for 15 September.
    assertThat(risks(prescriber, LocalDate.of(2026, 9, 15)))
        .isEqualTo(Set.of("CAN_BECOME_PREGNANT_WITH_SUPPLY"));
    assertThat(risks(prescriber, LocalDate.of(2026, 9, 16)))
        .isEqualTo(Set.of("CAN_BECOME_PREGNANT_WITHOUT_SUPPLY"));
    String on = LocalDate.of(2026, 9, 15).toString();
    String[] narrow = {
      "prescriber", prescriber, "on", on, "risk", "CAN_BECOME_PREGNANT_WITHOUT_SUPPLY"
    };
    assertThat(items("auditor", narrow)).isEmpty();
    narrow[5] = "CAN_BECOME_PREGNANT_WITH_SUPPLY";
    assertThat(items("auditor", narrow)).isNotEmpty();
    assertThat(csv("auditor", REPORT, narrow)).hasSameSizeAs(items("auditor", narrow));
  }

  @Test
  void theNewestCategoryCountsNotTheOneOfTheOpening() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    Treated treated =
        people.open(
            practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", TestPeople.noon(CLEARED));
    clock.set(TestPeople.noon(LATER));
    String prescriber = OverdueCalls.prescriberOf(practice);
    assertThat(risks(prescriber, LATER)).containsExactly("CANNOT_BECOME_PREGNANT_WITHOUT_SUPPLY");
    people.say(
        treated,
        new CategoryAssigned(LATER, RiskCategory.CAN_BECOME_PREGNANT, null),
        TestPeople.noon(LATER));
    assertThat(risks(prescriber, LATER.plusDays(60)))
        .containsExactly("CAN_BECOME_PREGNANT_WITHOUT_SUPPLY");
    // Worked out before the column was there: the category of the opening counts until the sweep.
    stories.force(
        "update course set category_now = null where course_id = '%s'".formatted(treated.course()));
    assertThat(risks(prescriber, LATER.plusDays(60)))
        .containsExactly("CANNOT_BECOME_PREGNANT_WITHOUT_SUPPLY");
    get("auditor", SUMMARY, "application/json", "by", "risk", "prescriber", prescriber)
        .then()
        .statusCode(200);
  }

  private static Set<String> risks(String prescriber, LocalDate on) {
    List<Map<String, Object>> items =
        items("auditor", "prescriber", prescriber, "on", on.toString());
    return items.stream().map(item -> item.get("risk").toString()).collect(Collectors.toSet());
  }
}
