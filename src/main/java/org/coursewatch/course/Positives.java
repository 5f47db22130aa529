package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.jspecify.annotations.Nullable;

/**
 * The positive tests of a course and what two people have ruled out. Counts all days, whatever the
 * category.
 */
public final class Positives {

  private final Events<PregnancyTested> positives = new Events<>();
  private final Events<PregnancyRuledOut> ruledOut;

  Positives(History history) {
    ruledOut = history.ruledOut;
    for (Event<PregnancyTested> test : history.tests) {
      if (test.fact().result() == Result.POSITIVE) {
        positives.add(test.fact(), test.day(), test.order());
      }
    }
  }

  /**
   * The day of the newest positive test up to {@code day} that nobody had ruled out by then, null
   * when none stands.
   */
  public @Nullable LocalDate standingOn(LocalDate day) {
    Event<PregnancyTested> positive = positives.newestUpTo(day);
    if (positive == null) {
      return null;
    }
    Event<PregnancyRuledOut> answer = ruledOut.newestUpTo(day);
    return answer == null || answer.day().isBefore(positive.day()) ? positive.day() : null;
  }

  /**
   * The newest day up to {@code day} on which a positive test was ruled out, null when none was.
   */
  @Nullable LocalDate ruledOutUpTo(LocalDate day) {
    Event<PregnancyRuledOut> answer = ruledOut.newestUpTo(day);
    if (answer == null || positives.newestUpTo(answer.day()) == null) {
      return null;
    }
    return answer.day();
  }

  /** The first positive test on or after {@code day}, null when there is none. */
  @Nullable LocalDate firstFrom(LocalDate day) {
    Event<PregnancyTested> first = positives.firstFrom(day);
    return first == null ? null : first.day();
  }

  /**
   * Whether a positive test on or after {@code day} had not been ruled out before {@code event}.
   */
  boolean anyFromNotRuledOutBefore(LocalDate day, Event<?> event) {
    for (Event<PregnancyTested> positive : positives) {
      if (!positive.day().isBefore(day) && !wasRuledOutBefore(positive, event)) {
        return true;
      }
    }
    return false;
  }

  private boolean wasRuledOutBefore(Event<PregnancyTested> positive, Event<?> event) {
    for (Event<PregnancyRuledOut> answer : ruledOut) {
      boolean covers = !answer.day().isBefore(positive.day());
      if (covers && event.isNewerThan(answer.day(), answer.order())) {
        return true;
      }
    }
    return false;
  }
}
