package org.coursewatch.escalation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.program.Program;

/** The escalation of every program this service enforces. */
public final class EscalationPlans {

  private final Map<String, EscalationPlan> byProgram = new LinkedHashMap<>();

  public EscalationPlans(List<EscalationPlan> plans) {
    plans.forEach(plan -> byProgram.put(plan.program(), plan));
  }

  /**
   * The plan of {@code program}.
   *
   * @throws IllegalArgumentException when it is none of this service's
   */
  public EscalationPlan of(Program program) {
    return of(program.id());
  }

  /** Like {@link #of(Program)}, by the program's id. */
  public EscalationPlan of(String program) {
    EscalationPlan plan = byProgram.get(program);
    if (plan == null) {
      throw new IllegalArgumentException("no escalation for " + program);
    }
    return plan;
  }
}
