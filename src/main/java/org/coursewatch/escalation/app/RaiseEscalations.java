package org.coursewatch.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.coursewatch.escalation.EscalationPlans;
import org.coursewatch.escalation.Escalations;
import org.coursewatch.escalation.Escalations.Raised;
import org.coursewatch.people.app.AsSystem;
import org.coursewatch.program.Program;

/** Notes the steps that overdue checks have taken, each once for ever. */
@AsSystem
@ApplicationScoped
public class RaiseEscalations {

  private final Escalations escalations;
  private final EscalationPlans plans;

  @Inject
  public RaiseEscalations(Escalations escalations, EscalationPlans plans) {
    this.escalations = escalations;
    this.plans = plans;
  }

  /** One batch of {@code program} at {@code now}, of at most {@code most} checks. */
  @Transactional(TxType.REQUIRES_NEW)
  public Raised raise(Program program, Instant now, int most) {
    return escalations.raise(plans.of(program), program.zone().dayOf(now), now, most);
  }
}
