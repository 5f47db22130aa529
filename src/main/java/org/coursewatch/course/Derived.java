package org.coursewatch.course;

import java.util.List;
import org.coursewatch.program.Program;

/**
 * What is worked out from a course and its program, for the rows that lists are answered from.
 *
 * @param evaluation on the day of working out
 * @param forecast what the coming days bring
 * @param windows every window there ever was, by its first day
 * @param rulesMark which rule versions it was worked out with
 */
public record Derived(
    Evaluation evaluation, Forecast forecast, List<CourseWindow> windows, String rulesMark) {

  /** Works it out for {@code question}. */
  public static Derived of(Question question) {
    Program program = question.program();
    return new Derived(
        Evaluator.evaluate(question),
        Forecast.of(question),
        CourseWindows.of(question),
        program.mark());
  }
}
