package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sweep flags what has become overdue, each once, from the first moment of its day on. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SweepFlagTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void flagsExactlyOnceFromTheFirstMomentOfTheDayInTheZoneOfTheProgram() {
    Treated treated = open();
    sweepAt("2026-09-01T03:59:59.999999Z");
    assertThat(stories.flags(treated.course())).isEmpty();
    sweepAt("2026-09-01T04:00:00Z");
    assertThat(stories.flags(treated.course()))
        .containsExactly("CONSENT ONCE 2026-09-01", "SCREENING_TEST ONCE 2026-09-01");
    List<String> first = flaggedAt(treated);
    sweepAt("2026-09-01T04:01:00Z");
    sweepAt("2026-09-20T12:00:00Z");
    assertThat(flaggedAt(treated)).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, 2026-03-08T05:00:00Z",
    "2026-03-09, 2026-03-09T04:00:00Z",
    "2026-11-01, 2026-11-01T04:00:00Z",
    "2026-11-02, 2026-11-02T05:00:00Z",
    "2027-01-01, 2027-01-01T05:00:00Z",
    "2028-02-29, 2028-02-29T05:00:00Z",
    "2028-03-01, 2028-03-01T05:00:00Z",
  })
  void theDayBeginsAtItsOwnMidnightWhereClocksChangeAndYearsAreLonger(
      LocalDate overdue, Instant midnight) {
    Instant opened = TestPeople.noon(overdue.minusDays(15));
    Treated treated =
        people.open(
            people.practice(ZoneId.of("America/Los_Angeles")),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            opened);
    clock.set(midnight.minus(1, ChronoUnit.MICROS));
    sweep.sweep("test");
    assertThat(stories.flags(treated.course())).isEmpty();
    clock.set(midnight);
    sweep.sweep("test");
    assertThat(stories.flags(treated.course())).contains("CONSENT ONCE " + overdue);
  }

  @Test
  void aFlagStaysWhenTheCheckIsMetAndWorkingRowsOutAnewRaisesNoOther() {
    Treated treated = open();
    sweepAt("2026-09-05T12:00:00Z");
    people.start(treated, LocalDate.of(2026, 9, 6));
    sweepAt("2026-09-07T12:00:00Z");
    sweepAt("2026-09-08T12:00:00Z");
    assertThat(stories.flags(treated.course()))
        .containsExactly("CONSENT ONCE 2026-09-01", "SCREENING_TEST ONCE 2026-09-01");
  }

  @Test
  void aPrescriberWhoNeverWasActiveIsFlaggedOnce() {
    Treated treated =
        people.open(
            stories.practice(null),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(OPENED));
    for (int day = 1; day < 40; day++) {
      clock.set(TestPeople.noon(OPENED.plusDays(day)));
      sweep.sweep("test");
    }
    assertThat(stories.flags(treated.course()))
        .containsOnlyOnce("PRESCRIBER_ACTIVATION ONCE 2026-08-17")
        .filteredOn(flag -> flag.startsWith("PRESCRIBER_ACTIVATION"))
        .hasSize(1);
  }

  private Treated open() {
    return people.open(
        people.practice(TestPeople.NEW_YORK),
        RiskCategory.CAN_BECOME_PREGNANT,
        null,
        TestPeople.noon(OPENED));
  }

  private void sweepAt(String instant) {
    clock.set(Instant.parse(instant));
    sweep.sweep("test");
  }

  private List<String> flaggedAt(Treated treated) {
    return stories.rows(
        "select * from overdue_flag where course_id = '%s' order by check_code"
            .formatted(treated.course()));
  }
}
