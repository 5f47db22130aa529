package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.coursewatch.overdue.OverdueFlag;
import org.coursewatch.overdue.OverdueFlags;
import org.coursewatch.people.app.AsSystem;
import org.coursewatch.program.Program;

/** Flags what has become overdue, each check once for each day it is overdue from. */
@AsSystem
@ApplicationScoped
public class FlagOverdueChecks {

  private final OverdueFlags flags;

  @Inject
  public FlagOverdueChecks(OverdueFlags flags) {
    this.flags = flags;
  }

  /** The new flags of {@code program} at {@code now}, at most {@code most}. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<OverdueFlag> flag(Program program, Instant now, int most) {
    return flags.raise(program.id(), program.zone().dayOf(now), now, most);
  }
}
