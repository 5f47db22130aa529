package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * What the coming days bring if nothing new is learnt: the states a course passes through and the
 * days from which its checks are due and overdue. Lists are answered from it, so that they are
 * right on any day, whether or not a job ran.
 *
 * @param states in order of their days, without gaps; the last one has no end
 * @param checks every open check, once for each time its days or its being open change
 * @param upkeepOn the first program day, the first one told included, on which the passing of time
 *     leaves more to do than the spans tell: an authorization to reverse, a course that ends; null
 *     when no day does
 */
public record Forecast(
    List<StateSpan> states, List<CheckSpan> checks, @Nullable LocalDate upkeepOn) {

  /** A state from {@code from} (inside) to {@code until} (outside), null for ever. Program days. */
  public record StateSpan(CourseState state, LocalDate from, @Nullable LocalDate until) {}

  /**
   * An open check from {@code from} (inside) to {@code until} (outside), null for ever. Program
   * days.
   */
  public record CheckSpan(Check check, LocalDate from, @Nullable LocalDate until) {

    /**
     * The first program day on which the check is overdue (inside), which may lie before the span;
     * null when it is not overdue on any day of it. It stays the same however often the forecast is
     * made anew; what never was good is overdue since the course was opened.
     */
    public @Nullable LocalDate overdueFrom() {
      LocalDate overdue = check.overdueOn();
      return overdue != null && (until == null || overdue.isBefore(until)) ? overdue : null;
    }
  }

  private record Step(Evaluation answer, LocalDate from, @Nullable LocalDate until) {}

  /** More steps than any course has; a guard, not a limit anyone meets. */
  private static final int MOST_STEPS = 200;

  /** The forecast of {@code question}, from its instant on. */
  public static Forecast of(Question question) {
    List<Step> steps = steps(question);
    return new Forecast(
        states(steps), checks(steps, question.course().openedOn()), upkeepOn(steps));
  }

  private static List<Step> steps(Question question) {
    ProgramZone zone = question.program().zone();
    List<Step> steps = new ArrayList<>();
    Question next = question;
    while (steps.size() < MOST_STEPS) {
      Evaluation answer = Evaluator.evaluate(next);
      LocalDate until = answer.nextChangeOn();
      steps.add(new Step(answer, zone.dayOf(next.asOf()), until));
      if (until == null) {
        break;
      }
      next = question.asOf(zone.startOf(until));
    }
    return steps;
  }

  private static @Nullable LocalDate upkeepOn(List<Step> steps) {
    boolean ended = steps.getFirst().answer().ended();
    for (Step step : steps) {
      if (!step.answer().toReverse().isEmpty() || step.answer().ended() != ended) {
        return step.from();
      }
    }
    // Null, unless the guard above cut the forecast off: then it goes on from there.
    return steps.getLast().until();
  }

  private static List<StateSpan> states(List<Step> steps) {
    List<StateSpan> spans = new ArrayList<>();
    for (Step step : steps) {
      StateSpan last = spans.isEmpty() ? null : spans.getLast();
      CourseState state = step.answer().state();
      if (last != null && last.state() == state) {
        spans.set(spans.size() - 1, new StateSpan(state, last.from(), step.until()));
      } else {
        spans.add(new StateSpan(state, step.from(), step.until()));
      }
    }
    return List.copyOf(spans);
  }

  private static List<CheckSpan> checks(List<Step> steps, LocalDate openedOn) {
    List<CheckSpan> spans = new ArrayList<>();
    List<CheckSpan> running = List.of();
    for (Step step : steps) {
      List<CheckSpan> now = new ArrayList<>();
      for (Check check : step.answer().checks()) {
        if (check.isOpen()) {
          now.add(continued(check.overdueSince(openedOn), running, step));
        }
      }
      spans.removeIf(span -> now.stream().anyMatch(each -> sameSpan(each, span)));
      spans.addAll(now);
      running = now;
    }
    return List.copyOf(spans);
  }

  private static CheckSpan continued(Check check, List<CheckSpan> running, Step step) {
    for (CheckSpan span : running) {
      if (span.check().isSameTaskAs(check)) {
        return new CheckSpan(span.check(), span.from(), step.until());
      }
    }
    return new CheckSpan(check, step.from(), step.until());
  }

  private static boolean sameSpan(CheckSpan one, CheckSpan other) {
    return one.from().equals(other.from()) && one.check().isSameTaskAs(other.check());
  }
}
