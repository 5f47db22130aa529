package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The sweep reverses what has lapsed as of the right instant, works rows out anew, and may run
 * late.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SweepTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final LocalDate ISSUED = LocalDate.of(2026, 10, 1);

  /** The window of a test of 1 October is over at midnight of New York, not of Greenwich. */
  private static final Instant AFTER_LAST_DAY = Instant.parse("2026-10-08T04:00:00Z");

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject DerivedCopies copies;
  @Inject SweepCourses sweep;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void reversesALapsedAuthorizationAtTheFirstInstantAfterItsLastDay() {
    Treated treated = authorized();
    sweepAt("2026-10-08T03:59:59.999999Z");
    assertThat(reversals(treated)).isEmpty();
    SweepRun run = sweepAt("2026-10-08T04:00:00Z");
    assertThat(run.report().reversed()).isPositive();
    assertThat(reversals(treated)).hasSize(1);
    assertThat(reversals(treated).getFirst().at()).isEqualTo(AFTER_LAST_DAY);
    sweepAt("2026-10-08T04:01:00Z");
    assertThat(reversals(treated)).hasSize(1);
  }

  @Test
  void aSweepThatRunsLateEndsWhereOneInTimeWouldHave() {
    Treated inTime = authorized();
    for (LocalDate day = ISSUED; day.isBefore(ISSUED.plusDays(150)); day = day.plusDays(1)) {
      clock.set(TestPeople.noon(day));
      sweep.sweep("test");
    }
    Treated late = authorized();
    LocalDate last = ISSUED.plusDays(150);
    clock.set(TestPeople.noon(last));
    sweep.sweep("test");
    assertThat(stories.flags(late.course()))
        .isEqualTo(stories.flags(inTime.course()))
        .hasSizeGreaterThan(5);
    assertThat(reversals(late)).isEqualTo(reversals(inTime)).hasSize(1);
    assertThat(rows(late, last).checks())
        .containsExactlyInAnyOrderElementsOf(sameOf(rows(inTime, last).checks(), late));
    assertThat(rows(late, last).course()).isEqualTo(rows(inTime, last).course());
  }

  @Test
  void whatOnlyBecomesOverdueIsFlaggedAndTheCourseIsNotWorkedOutAnew() {
    Treated treated = open();
    sweepAt("2026-08-31T12:00:00Z");
    String before = written(treated);
    for (int month = 1; month <= 12; month++) {
      sweepAt("2027-%02d-15T12:00:00Z".formatted(month));
    }
    assertThat(stories.flags(treated.course())).hasSizeGreaterThan(2);
    assertThat(written(treated)).isEqualTo(before);
  }

  @Test
  void theLagIsTheTimeTheLongestWaitingCourseHasWaited() {
    sweepAt("2026-09-01T04:00:00Z");
    open();
    clock.set(Instant.parse("2026-09-01T04:10:00Z"));
    assertThat(sweep.lag()).isEqualTo(Duration.ofMinutes(10));
    sweep.sweep("test");
    assertThat(sweep.lag()).isZero();
  }

  @Test
  void whatIsUpToDateIsNotTouched() {
    Treated treated = open();
    sweepAt("2026-09-02T12:00:00Z");
    String before = written(treated);
    SweepRun run = sweepAt("2026-09-02T12:01:00Z");
    assertThat(run.report()).isEqualTo(new SweepReport(0, 0, 0, 0, 0, 0, List.of()));
    assertThat(written(treated)).isEqualTo(before);
  }

  @Test
  void coursesWorkedOutWithOtherRulesAreWorkedOutAnew() {
    Treated treated = open();
    sweepAt("2026-08-18T12:00:00Z");
    String mark = stories.inTransaction(() -> copies.read(treated.course())).course().rulesMark();
    stories.force(
        "update course set rules_mark = 'a rule that was' where course_id = '%s'"
            .formatted(treated.course()));
    assertThat(sweepAt("2026-08-18T12:01:00Z").report().changed()).isEqualTo(1);
    assertThat(stories.inTransaction(() -> copies.read(treated.course())).course().rulesMark())
        .isEqualTo(mark);
  }

  private Treated open() {
    return people.open(
        people.practice(TestPeople.NEW_YORK),
        RiskCategory.CAN_BECOME_PREGNANT,
        null,
        TestPeople.noon(OPENED));
  }

  private Treated authorized() {
    Treated treated = people.cleared(people.practice(TestPeople.NEW_YORK), ISSUED);
    stories.authorize(treated, "N-1", TestPeople.noon(ISSUED).plusSeconds(60));
    return treated;
  }

  private SweepRun sweepAt(String instant) {
    clock.set(Instant.parse(instant));
    return sweep.sweep("test");
  }

  private List<AuthorizationReversed> reversals(Treated treated) {
    return stories.file(treated.course()).course().facts().stream()
        .map(RecordedFact::fact)
        .filter(AuthorizationReversed.class::isInstance)
        .map(AuthorizationReversed.class::cast)
        .toList();
  }

  private DerivedCopy rows(Treated treated, LocalDate from) {
    return stories.inTransaction(() -> copies.read(treated.course())).from(from);
  }

  /** The same rows with the prescriber of {@code other}. */
  private static List<DerivedCopy.CheckLine> sameOf(
      List<DerivedCopy.CheckLine> lines, Treated other) {
    String prescriber = other.patient().prescriber().toString();
    return lines.stream()
        .map(
            line ->
                new DerivedCopy.CheckLine(
                    line.check(),
                    line.occasion(),
                    line.from(),
                    line.until(),
                    line.dueOn(),
                    line.overdueFrom(),
                    prescriber,
                    line.actor(),
                    line.citation(),
                    line.flagMissed()))
        .toList();
  }

  /** The transaction that wrote the derived columns last. */
  private String written(Treated treated) {
    return stories
        .rows("select xmin::text from course where course_id = '%s'".formatted(treated.course()))
        .getFirst();
  }
}
