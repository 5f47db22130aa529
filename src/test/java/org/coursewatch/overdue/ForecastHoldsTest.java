package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.coursewatch.course.Check;
import org.coursewatch.course.Course;
import org.coursewatch.course.Derived;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.overdue.DerivedCopy.CheckLine;
import org.coursewatch.overdue.DerivedCopy.StateLine;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;

/**
 * The ground the report stands on: rows worked out on a day say of every later day what the engine
 * says of it when it is asked on that day, and working them out again on a later day makes them say
 * the same. On courses thrown together at random.
 */
class ForecastHoldsTest {

  private static final Program PROGRAM = RuleSetFixture.US_IPLEDGE;
  private static final PrescriberId PRESCRIBER = new PrescriberId(new UUID(0, 1));
  private static final int COURSES = 400;
  private static final int DAYS = 420;

  @Test
  void rowsOfOneDaySayWhatTheEngineSaysOnEveryLaterDay() {
    LongStream.range(0, COURSES).parallel().forEach(ForecastHoldsTest::judge);
  }

  private static void judge(long seed) {
    Course course = new RandomFacts(seed).course();
    LocalDate told = RandomFacts.OPENED.plusDays((seed * 7) % 300);
    Question question = ask(course, PROGRAM.zone().startOf(told).plusSeconds(40_000), seed);
    Question known = knowing(question, told);
    Derived derived = Derived.of(known);
    LocalDate upkeepOn = derived.forecast().upkeepOn();
    DerivedCopy rows = DerivedCopy.of(derived, PRESCRIBER);
    for (int days = 1; days < DAYS; days++) {
      LocalDate day = told.plusDays(days);
      Question later = known.asOf(PROGRAM.zone().startOf(day));
      Evaluation fresh = Evaluator.evaluate(later);
      String place = "course " + seed + " on " + day + " seen from " + told;
      assertThat(state(rows, day)).as(place).isEqualTo(fresh.state().name());
      assertThat(overdue(rows, day)).as(place).isEqualTo(overdue(fresh));
      if (upkeepOn == null || day.isBefore(upkeepOn)) {
        assertThat(fresh.toReverse()).as(place).isEmpty();
        assertThat(fresh.ended()).as(place).isEqualTo(derived.evaluation().ended());
      }
      if (days % 60 == 0) {
        DerivedCopy again = DerivedCopy.of(Derived.of(later), PRESCRIBER);
        if (upkeepOn == null || day.isBefore(upkeepOn)) {
          assertThat(again.course().upkeepOn()).as(place).isEqualTo(upkeepOn);
        }
        assertThat(rows.from(day).checks())
            .as(place)
            .containsExactlyInAnyOrderElementsOf(again.checks());
        assertThat(rows.from(day).states()).as(place).isEqualTo(again.states());
      }
    }
  }

  private static Question ask(Course course, Instant asOf, long seed) {
    LocalDate active = seed % 9 == 0 ? null : RandomFacts.OPENED.plusDays(seed);
    return Question.about(PROGRAM, course, asOf).by(new PrescriberStanding(active));
  }

  /** Without the facts of later days: nobody knows them on {@code day}. */
  private static Question knowing(Question question, LocalDate day) {
    Course course = question.course();
    var facts =
        course.facts().stream()
            .filter(fact -> !RandomFacts.dayOf(fact.fact()).isAfter(day))
            .toList();
    Course known =
        new Course(
            course.openedOn(),
            course.birthDate(),
            course.riskCategory(),
            course.categoryBasis(),
            facts);
    return Question.about(question.program(), known, question.asOf())
        .by(Objects.requireNonNull(question.prescriber()));
  }

  private static String state(DerivedCopy rows, LocalDate day) {
    List<String> states =
        rows.states().stream()
            .filter(line -> covers(line.from(), line.until(), day))
            .map(StateLine::state)
            .toList();
    assertThat(states).hasSize(1);
    return states.getFirst();
  }

  /** As the report's statement compares. */
  private static List<String> overdue(DerivedCopy rows, LocalDate day) {
    return rows.checks().stream()
        .filter(line -> line.overdueFrom() != null && !line.overdueFrom().isAfter(day))
        .filter(line -> covers(line.from(), line.until(), day))
        .map(ForecastHoldsTest::line)
        .sorted()
        .toList();
  }

  private static List<String> overdue(Evaluation fresh) {
    return fresh.checks().stream()
        .filter(Check::isOverdue)
        .map(
            check ->
                String.join(
                    " ",
                    check.code().name(),
                    check.occasion().name(),
                    String.valueOf(check.dueOn()),
                    String.valueOf(overdueOn(check)),
                    check.rule().citation().line()))
        .sorted()
        .toList();
  }

  /** Something that never was good is listed as overdue since the course was opened. */
  private static LocalDate overdueOn(Check check) {
    return check.overdueOn() == null ? RandomFacts.OPENED : check.overdueOn();
  }

  private static String line(CheckLine line) {
    return String.join(
        " ",
        line.check(),
        line.occasion(),
        String.valueOf(line.dueOn()),
        String.valueOf(line.overdueFrom()),
        line.citation());
  }

  private static boolean covers(LocalDate from, LocalDate until, LocalDate day) {
    return !from.isAfter(day) && (until == null || until.isAfter(day));
  }
}
