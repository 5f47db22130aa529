package org.coursewatch.selfcare;

import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.course.Check;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Event;
import org.coursewatch.course.Events;
import org.coursewatch.course.History;
import org.coursewatch.course.SupplyWindow;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * The patient's own part of a month: which of the own entries count, and from when to when a new
 * one would (domain contract, section 4).
 *
 * @param isAsked whether the program asks this patient for questions and methods at all
 * @param countsFrom the first day from which an entry counts for the open window, or for a test
 *     done today
 * @param usefulFrom the first day on which a new entry is of use; null for today
 * @param usefulUntil the last day on which it is (inside), null while no window is open
 * @param answeredOn the day of the questions that count, null when they are open
 * @param methods the methods of the entry that counts, empty when there is none
 * @param enteredOn the day of that entry, null when there is none
 */
public record MonthOfPatient(
    boolean isAsked,
    LocalDate countsFrom,
    @Nullable LocalDate usefulFrom,
    @Nullable LocalDate usefulUntil,
    @Nullable LocalDate answeredOn,
    Set<ContraceptionMethod> methods,
    @Nullable LocalDate enteredOn) {

  public MonthOfPatient {
    methods = Set.copyOf(methods);
  }

  /** What {@code evaluation} says of the month on the program day {@code today}. */
  public static MonthOfPatient of(Evaluation evaluation, History history, LocalDate today) {
    int lookback = evaluation.rules().number(RuleKey.CONFIRMATION_LOOKBACK);
    SupplyWindow window = evaluation.window();
    LocalDate earliest = (window == null ? today : window.firstDay()).minusDays(lookback);
    LocalDate dispensed = lastDay(history.dispensings);
    LocalDate from =
        dispensed == null || dispensed.isBefore(earliest) ? earliest : dispensed.plusDays(1);
    Event<ContraceptionRecorded> entry = newest(history.patientEntries, from);
    return new MonthOfPatient(
        isAsked(evaluation),
        from,
        window == null ? usefulFrom(evaluation, today, lookback) : null,
        window == null ? null : window.lastDay(),
        day(newest(history.comprehensions, from)),
        entry == null ? Set.of() : entry.fact().methods(),
        day(entry));
  }

  /** Whether the program accepts the methods entered. */
  public boolean isAccepted(Evaluation evaluation) {
    return evaluation.rules().contraception().accepts(methods);
  }

  /** So early an answer counts for a test on the day on which the test may be of use. */
  private static @Nullable LocalDate usefulFrom(
      Evaluation evaluation, LocalDate today, int lookback) {
    LocalDate due =
        evaluation.checks().stream()
            .filter(check -> check.code() == CheckCode.PREGNANCY_TEST && check.isOpen())
            .findFirst()
            .map(Check::dueOn)
            .orElse(null);
    if (due == null) {
      return null;
    }
    LocalDate from = due.minusDays(lookback);
    return from.isAfter(today) ? from : null;
  }

  private static boolean isAsked(Evaluation evaluation) {
    return evaluation.checks().stream()
        .anyMatch(
            check ->
                check.code() == CheckCode.COMPREHENSION
                    && check.status() != Check.Status.NOT_APPLICABLE);
  }

  private static <F extends CourseFact> @Nullable Event<F> newest(
      Events<F> events, LocalDate from) {
    Event<F> newest = events.newest();
    return newest == null || newest.day().isBefore(from) ? null : newest;
  }

  private static @Nullable LocalDate lastDay(Events<?> events) {
    return day(events.newest());
  }

  private static @Nullable LocalDate day(@Nullable Event<?> event) {
    return event == null ? null : event.day();
  }
}
