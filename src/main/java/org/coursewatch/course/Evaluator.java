package org.coursewatch.course;

import java.util.List;
import org.coursewatch.course.check.Requirements;

/**
 * The engine: a pure, total function from facts, rule versions and an instant to an {@link
 * Evaluation}.
 */
public final class Evaluator {

  private Evaluator() {}

  /** Answers {@code question}. Never fails on a course whose values are well formed. */
  public static Evaluation evaluate(Question question) {
    Situation situation = Situation.of(question);
    List<Check> checks = Requirements.checks(situation);
    Requirements.Findings findings = Requirements.findings(situation, checks);
    List<Refusal> refusals = findings.refusals();
    SupplyWindow window = situation.window();
    return new Evaluation(
        question.asOf(),
        situation.rules(),
        StateRules.stateOf(situation, refusals, checks),
        situation.isEnded(),
        window,
        window == null ? null : question.program().zone().closesAt(window.days()),
        situation.authorizations(),
        refusals.isEmpty(),
        refusals,
        findings.warnings(),
        checks,
        Requirements.exemptions(situation),
        NextChange.after(situation, checks));
  }
}
