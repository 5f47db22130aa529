package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.app.RebuildDerivedRows;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to derived rows is found, told and repaired from the facts. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class RebuildDerivedTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject RebuildDerivedRows rebuild;
  @Inject DerivedCopies copies;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  private Treated treated;
  private final List<DerivedDifference> found = new ArrayList<>();

  @BeforeEach
  void openACourse() {
    treated =
        people.open(
            people.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(OPENED));
    people.start(treated, OPENED.plusDays(2));
    clock.set(TestPeople.noon(OPENED.plusDays(2)).plusSeconds(1));
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete from course_check where check_code = 'LIVER_LAB'                       | course_check",
        "update course_check set overdue_from = '2027-01-01' where check_code = 'LIPID_LAB' | course_check",
        "update course_check set overdue_from = null where check_code = 'LIPID_LAB'    | course_check",
        "update course_check set citation = 'nowhere' where check_code = 'COUNSELING' and open_until is null | course_check",
        "update course_check set acting_party = 'PATIENT' where check_code = 'LIPID_LAB' | course_check",
        "update course_check set prescriber_id = gen_random_uuid() where check_code = 'LIPID_LAB' | course_check",
        "update course_check set flag_on = null where check_code = 'LIPID_LAB'         | course_check",
        "update course_check set flag_on = '2031-01-01' where check_code = 'LIPID_LAB' | course_check",
        "update course_state set state = 'CLEARED' where state_until is null           | course_state",
        "delete from course_state where state_until is null                            | course_state",
        "insert into course_window select course_id, '2026-08-18', '2026-08-24', 'TEST', true, null, null, false, '2021-12-13', 'CAN_BECOME_PREGNANT', prescriber_id from course where true | course_window",
        "update course set running = false where true                                  | course",
        "update course set upkeep_on = '2026-08-20' where true                           | course",
        "update course set upkeep_on = '2030-01-01' where true                    | course",
        "update course set rules_mark = 'other' where true                             | course"
      })
  void everyTamperingIsToldAndRepaired(String tampering, String table) {
    DerivedCopy right = stored();
    stories.force(tampering + " and course_id = '" + treated.course() + "'");
    assertThat(stored()).isNotEqualTo(right);
    DerivedCopy tampered = stored();
    run(true);
    assertThat(own()).isNotEmpty().allMatch(difference -> difference.table().equals(table));
    assertThat(own())
        .noneMatch(difference -> String.valueOf(difference.stored()).equals(difference.right()));
    assertThat(stored()).as("a dry run changes nothing").isEqualTo(tampered);
    run(false);
    assertThat(own()).isNotEmpty();
    assertThat(stored()).isEqualTo(right);
    run(false);
    assertThat(own()).isEmpty();
  }

  @Test
  void aRowTooManyIsToldWithNothingAsRight() {
    stories.force(
        """
        insert into course_check values ('%s', 'MADE_UP', 'ONCE', '2026-08-17', null, null, '2026-08-18', '%s', 'NOBODY', '')
        """
            .formatted(treated.course(), treated.patient().prescriber()));
    run(false);
    assertThat(own()).singleElement().satisfies(this::isOneTooMany);
    run(true);
    assertThat(own()).isEmpty();
  }

  @Test
  void rowsThatAreOnlyOlderAreNotWrong() {
    sweepAndRunOn(OPENED.plusDays(21));
    for (int day = 22; day < 200; day += 11) {
      clock.set(TestPeople.noon(OPENED.plusDays(day)));
      run(true);
      assertThat(own()).as("on day " + day).isEmpty();
    }
  }

  @Test
  void nothingIsAddedToTheLedger() {
    stories.force("delete from course_check where course_id = '" + treated.course() + "'");
    int version = stories.file(treated.course()).version();
    run(false);
    assertThat(stories.file(treated.course()).version()).isEqualTo(version);
  }

  @Test
  void aCourseThatCannotBeReadIsNamedAndABrokenChainIsToldAndNotRepaired() {
    stories.force(
        "update course_fact set body = '{}' where sequence = 2 and course_id = '%s'"
            .formatted(treated.course()));
    try {
      RebuildReport report = run(false);
      assertThat(report.failures())
          .extracting(CourseFailure::course)
          .containsExactly(treated.course());
      assertThat(report.chainBreaks())
          .extracting(ChainBreak::course, ChainBreak::sequence)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(treated.course(), 2));
      assertThat(report.leavesSomethingWrong()).isTrue();
      assertThat(run(false).chainBreaks()).isEqualTo(report.chainBreaks());
    } finally {
      stories.remove(treated.course());
    }
    assertThat(run(false).leavesSomethingWrong()).isFalse();
  }

  private void isOneTooMany(DerivedDifference difference) {
    assertThat(difference.stored()).contains("check=MADE_UP");
    assertThat(difference.right()).isNull();
  }

  private void sweepAndRunOn(LocalDate day) {
    clock.set(TestPeople.noon(day));
    sweep.sweep("test");
    run(true);
    assertThat(own()).isEmpty();
  }

  private RebuildReport run(boolean dryRun) {
    found.clear();
    return rebuild.rebuild(dryRun, clock.now(), found::add);
  }

  private List<DerivedDifference> own() {
    return found.stream().filter(each -> each.course().equals(treated.course())).toList();
  }

  /** From today on: what was worked out earlier begins earlier. */
  private DerivedCopy stored() {
    return stories.inTransaction(() -> copies.read(treated.course())).from(OPENED.plusDays(2));
  }
}
