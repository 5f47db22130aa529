package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upkeep leaves the derived rows that are right as they lie, and makes every other one right. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class DerivedRowsTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final Instant LATER = TestPeople.noon(OPENED.plusDays(60));
  private static final List<String> TABLES =
      List.of("course_check", "course_state", "course_window");

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void aCourseWhoseOverdueChecksAreFlagged() {
    clock.set(TestPeople.noon(OPENED));
    treated = people.cleared(people.practice(TestPeople.NEW_YORK), OPENED);
    clock.set(LATER);
    settle();
    sweep.sweep("test");
    settle();
    assertThat(stories.flags(treated.course())).isNotEmpty();
    TABLES.forEach(table -> assertThat(rows(table)).as(table).isNotEmpty());
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void whatIsRightIsNotWrittenAgain() {
    List<String> before = places();
    settle();
    assertThat(places()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from course_check",
        "delete from course_state",
        "delete from course_window",
        "update course_check set due_on = '2001-01-01', citation = 'none'",
        "update course_check set flag_on = '2001-01-01'",
        "update course_check set step_on = null",
        "update course_check set open_from = open_from - 1",
        "update course_check set open_until = '2001-01-01', overdue_from = null",
        "update course_state set state = 'HELD'",
        "update course_state set state_from = state_from - 1",
        "update course_window set used_on = first_day",
        "update course_window set first_day = first_day - 1"
      })
  void whatIsWrongIsMadeRight(String damage) {
    List<String> right = contents();
    stories.force(damage + " where course_id = '%s'".formatted(treated.course()));
    assertThat(contents()).isNotEqualTo(right);
    settle();
    assertThat(contents()).isEqualTo(right);
  }

  @Test
  void whatIsOfAnotherCourseIsLeftAlone() {
    Treated other = people.cleared(people.practice(TestPeople.NEW_YORK), OPENED);
    String sql =
        "select count(*) from course_check where course_id = '%s'".formatted(other.course());
    List<String> before = stories.rows(sql);
    settle();
    assertThat(stories.rows(sql)).isEqualTo(before).doesNotContain("0");
  }

  private void settle() {
    stories.inTransaction(() -> upkeep.settle(ledger.lock(treated.course()).orElseThrow(), LATER));
  }

  private List<String> contents() {
    return TABLES.stream().flatMap(table -> rows(table).stream()).toList();
  }

  private List<String> rows(String table) {
    return stories.rows(
        "select t::text from %s t where course_id = '%s' order by 1"
            .formatted(table, treated.course()));
  }

  /** Where each row lies, and which transaction put it there. */
  private List<String> places() {
    return TABLES.stream()
        .flatMap(
            table ->
                stories
                    .rows(
                        "select ctid || ' ' || xmin from %s where course_id = '%s' order by 1"
                            .formatted(table, treated.course()))
                    .stream())
        .toList();
  }
}
