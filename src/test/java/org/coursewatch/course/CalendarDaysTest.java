package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coursewatch.course.Forecast.CheckSpan;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every day of an answer is counted in days of the calendar, in the zone of the program: where a
 * day has 23 hours or 25, where a year has a leap day, and where it ends. Courses told so that each
 * of their first hundred days falls on such a day are answered as one told in a plain summer is, at
 * the last instant before midnight and at midnight itself.
 */
class CalendarDaysTest {

  private static final LocalDate PLAIN = LocalDate.of(2026, 5, 4);
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final int DAYS = 112;
  private static final List<RuleSet> VERSIONS =
      List.of(RuleSetFixture.RULES_2021, RuleSetFixture.RULES_2026);
  private static final Map<String, List<String>> PLAINLY = new HashMap<>();
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** A course told in days since it was opened. */
  private enum Told {
    NOTHING_DONE {
      @Override
      void tell(Story story) {
        // Nobody does anything.
      }
    },
    WINDOW_MISSED {
      @Override
      void tell(Story story) {
        story.begin(0);
        story.month(30);
      }
    },
    AUTHORIZED_AND_NOT_HANDED_OVER {
      @Override
      void tell(Story story) {
        story.begin(0);
        story.month(30);
        story.facts(30, new CourseFact.AuthorizationIssued(story.at(30), "A1", "P1", 30));
      }
    },
    TREATED {
      @Override
      void tell(Story story) {
        story.begin(0);
        story.month(30);
        story.facts(30, new CourseFact.Dispensed(story.at(30), null, 30));
      }
    },
    TREATED_TO_THE_END {
      @Override
      void tell(Story story) {
        TREATED.tell(story);
        story.facts(50, new CourseFact.LastDoseTaken(story.day(50)));
      }
    };

    abstract void tell(Story story);
  }

  /** What happened to a course that was opened on a day, in a zone. */
  private static final class Story {

    private final LocalDate opened;
    private final ZoneId zone;
    private final RuleSet rules;
    private final CourseStory told;

    Story(Told told, RuleSet rules, LocalDate opened, ZoneId zone) {
      this.opened = opened;
      this.zone = zone;
      this.rules = rules;
      this.told = CourseStory.opened(opened.toString()).born(opened.minusYears(28).toString());
      told.tell(this);
    }

    void begin(int dayOfCourse) {
      told.on(dayOfCourse).ready();
    }

    void month(int dayOfCourse) {
      told.on(dayOfCourse).tested().confirmed();
    }

    void facts(int dayOfCourse, CourseFact fact) {
      told.on(dayOfCourse).fact(fact);
    }

    LocalDate day(int dayOfCourse) {
      return opened.plusDays(dayOfCourse);
    }

    Instant at(int dayOfCourse) {
      return day(dayOfCourse).atTime(MORNING).atZone(zone).toInstant();
    }

    Question question(Instant asOf) {
      Program shipped = RuleSetFixture.US_IPLEDGE;
      Program program =
          new Program(shipped.id(), shipped.name(), new ProgramZone(zone), shipped.rules());
      return new Question(
          program,
          asOf,
          told.course(),
          new PrescriberStanding(day(45)),
          new PharmacyStanding("P1", day(47), day(49 - 365)),
          null,
          rules);
    }

    /** The answer and the forecast at an instant, every day as days since the opening. */
    String answer(Instant asOf) {
      Question question = question(asOf);
      Evaluation answer = Evaluator.evaluate(question);
      StringBuilder text = new StringBuilder();
      text.append(answer.state())
          .append(' ')
          .append(
              answer.refusals().stream()
                  .map(refusal -> refusal.code() + "@" + since(refusal.clearsOn()))
                  .toList());
      if (answer.window() != null) {
        text.append(" window ").append(since(answer.window().firstDay()));
        text.append(" to ").append(since(answer.window().lastDay()));
      }
      answer.checks().stream().map(this::check).sorted().forEach(text::append);
      answer
          .authorizations()
          .forEach(each -> text.append("\n").append(each.status()).append(since(each.lastDay())));
      text.append("\nnext ").append(since(answer.nextChangeOn()));
      Forecast forecast = Forecast.of(question);
      forecast
          .states()
          .forEach(span -> text.append("\n").append(span.state()).append(since(span.until())));
      forecast.checks().stream().map(this::span).sorted().forEach(text::append);
      return text.append("\nupkeep ").append(since(forecast.upkeepOn())).toString();
    }

    private String check(Check check) {
      return "\n%s %s %s due %s overdue %s"
          .formatted(
              check.code(),
              check.occasion(),
              check.status(),
              since(check.dueOn()),
              since(check.overdueOn()));
    }

    private String span(CheckSpan span) {
      return "\n%s %s until %s overdue %s"
          .formatted(
              span.check().code(),
              span.check().occasion(),
              since(span.until()),
              since(span.overdueFrom()));
    }

    private @Nullable Long since(@Nullable LocalDate any) {
      return any == null ? null : ChronoUnit.DAYS.between(opened, any);
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "2026-03-08, America/New_York",
    "2026-03-08, America/Los_Angeles",
    "2026-11-01, America/New_York",
    "2026-11-01, America/Los_Angeles",
    "2026-03-29, Europe/London",
    "2026-10-25, Europe/London",
    "2028-02-29, America/New_York",
    "2028-03-01, America/Los_Angeles",
    "2027-01-01, America/New_York",
    "2027-01-01, Europe/London",
  })
  void whateverFallsOnTheDayIsCountedAsInAPlainSummer(LocalDate special, ZoneId zone) {
    for (Told told : Told.values()) {
      for (RuleSet rules : VERSIONS) {
        List<String> plain =
            PLAINLY.computeIfAbsent(told + rules.id(), any -> plainly(told, rules));
        for (int dayOfCourse = 0; dayOfCourse < DAYS; dayOfCourse++) {
          Story story = new Story(told, rules, special.minusDays(dayOfCourse), zone);
          for (int since = dayOfCourse; since <= dayOfCourse + 1; since++) {
            Instant midnight = story.day(since).atStartOfDay(zone).toInstant();
            String name = "%s, day %d, seen from day %d".formatted(told, dayOfCourse, since);
            assertThat(story.answer(midnight.minusNanos(1)))
                .as(name + ", before midnight")
                .isEqualTo(plain.get(2 * since));
            assertThat(story.answer(midnight)).as(name).isEqualTo(plain.get(2 * since + 1));
          }
        }
      }
    }
  }

  /** The answers at both sides of every midnight of a plain summer. */
  private static List<String> plainly(Told told, RuleSet rules) {
    Story story = new Story(told, rules, PLAIN, UTC);
    List<String> answers = new ArrayList<>();
    for (int day = 0; day <= DAYS; day++) {
      Instant midnight = story.day(day).atStartOfDay(UTC).toInstant();
      answers.add(story.answer(midnight.minusNanos(1)));
      answers.add(story.answer(midnight));
    }
    return answers;
  }

  @Test
  void everyCheckFallsDueAndOverdueOnSomeOfTheseDaysAndAtMidnight() {
    Set<CheckCode> due = EnumSet.noneOf(CheckCode.class);
    Set<CheckCode> overdue = EnumSet.noneOf(CheckCode.class);
    for (Told told : Told.values()) {
      Story story = new Story(told, RuleSetFixture.RULES_2026, PLAIN, UTC);
      for (int day = 0; day < DAYS; day++) {
        Instant midnight = PLAIN.plusDays(day).atStartOfDay(UTC).toInstant();
        for (Check check : Evaluator.evaluate(story.question(midnight)).checks()) {
          if (check.isOpen() && story.day(day).equals(check.dueOn())) {
            assertThat(check.status()).isIn(Check.Status.DUE, Check.Status.OVERDUE);
            due.add(check.code());
          }
          if (check.isOpen() && story.day(day).equals(check.overdueOn())) {
            assertThat(check.status()).isEqualTo(Check.Status.OVERDUE);
            overdue.add(check.code());
          }
        }
      }
    }
    // This program does not ask about mood.
    assertThat(overdue)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(CheckCode.MOOD)));
    assertThat(due).containsAll(overdue);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-08, 2026-03-08T05:00:00Z, 2026-03-08T08:00:00Z",
    "2026-03-09, 2026-03-09T04:00:00Z, 2026-03-09T07:00:00Z",
    "2026-11-01, 2026-11-01T04:00:00Z, 2026-11-01T07:00:00Z",
    "2026-11-02, 2026-11-02T05:00:00Z, 2026-11-02T08:00:00Z",
    "2028-02-29, 2028-02-29T05:00:00Z, 2028-02-29T08:00:00Z",
    "2027-01-01, 2027-01-01T05:00:00Z, 2027-01-01T08:00:00Z",
  })
  void aConsentIsOverdueFromTheMidnightOfTheProgramAndNotOfThePracticeOn(
      LocalDate day, Instant newYork, Instant losAngeles) {
    RuleSet rules = RuleSetFixture.RULES_2021;
    LocalDate opened = day.minusDays(15);
    Story east = new Story(Told.NOTHING_DONE, rules, opened, ZoneId.of("America/New_York"));
    Story west = new Story(Told.NOTHING_DONE, rules, opened, ZoneId.of("America/Los_Angeles"));
    assertThat(consent(east, newYork.minusNanos(1))).isFalse();
    assertThat(consent(east, newYork)).isTrue();
    assertThat(consent(west, newYork)).isFalse();
    assertThat(consent(west, losAngeles.minusNanos(1))).isFalse();
    assertThat(consent(west, losAngeles)).isTrue();
  }

  @Test
  @ResourceLock(Resources.TIME_ZONE)
  void theZoneOfTheMachineDoesNotMatter() {
    TimeZone before = TimeZone.getDefault();
    Set<String> answers = new TreeSet<>();
    try {
      for (String machine :
          List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata")) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine));
        answers.add(everything());
      }
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(answers).hasSize(1);
  }

  /** All courses at both sides of each midnight of autumn, in New York. */
  private static String everything() {
    ZoneId zone = ZoneId.of("America/New_York");
    StringBuilder all = new StringBuilder();
    for (Told told : Told.values()) {
      Story story = new Story(told, RuleSetFixture.RULES_2026, LocalDate.of(2026, 9, 1), zone);
      for (int day = 0; day < DAYS; day++) {
        Instant midnight = story.day(day).atStartOfDay(zone).toInstant();
        Stream.of(midnight.minusNanos(1), midnight).map(story::answer).forEach(all::append);
      }
    }
    return all.toString();
  }

  private static boolean consent(Story story, Instant asOf) {
    return Evaluator.evaluate(story.question(asOf)).checks().stream()
        .anyMatch(check -> check.code() == CheckCode.CONSENT && check.isOverdue());
  }
}
