package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out from a course and its program, for the rows that lists are answered from.
 *
 * @param evaluation on the day of working out
 * @param forecast what the coming days bring
 * @param windows every window there ever was, by its first day
 * @param rulesMark which rule versions it was worked out with
 * @param category the patient's category by all facts
 * @param supplyEnd first program day without capsules, null when none were handed over
 */
public record Derived(
    Evaluation evaluation,
    Forecast forecast,
    List<CourseWindow> windows,
    String rulesMark,
    RiskCategory category,
    @Nullable LocalDate supplyEnd) {

  /** Works it out for {@code question}. */
  public static Derived of(Question question) {
    Program program = question.program();
    Situation situation = Situation.of(question);
    return new Derived(
        Evaluator.evaluate(question),
        Forecast.of(question),
        CourseWindows.of(question),
        program.mark(),
        situation.phase().category(),
        situation.supply().end());
  }
}
