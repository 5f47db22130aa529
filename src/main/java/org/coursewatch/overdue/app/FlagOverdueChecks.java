package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.overdue.OverdueFlags;
import org.coursewatch.overdue.OverdueFlags.Place;
import org.coursewatch.overdue.OverdueFlags.Raised;
import org.coursewatch.people.app.AsSystem;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/** Flags what has become overdue, each check once for each day it is overdue from. */
@AsSystem
@ApplicationScoped
public class FlagOverdueChecks {

  private final OverdueFlags flags;

  @Inject
  public FlagOverdueChecks(OverdueFlags flags) {
    this.flags = flags;
  }

  /**
   * One batch of {@code program} at {@code now}, from {@code after} on, of at most {@code most}.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Raised flag(Program program, Instant now, @Nullable Place after, int most) {
    return flags.raise(program.id(), program.zone().dayOf(now), now, after, most);
  }

  /** Forgets what was flagged and is closed by now, one batch; how many checks that were. */
  @Transactional(TxType.REQUIRES_NEW)
  public int forgetClosed(Program program, Instant now, int most) {
    return flags.forgetClosed(program.id(), program.zone().dayOf(now), most);
  }

  /** The first day, until now, on which a flag of {@code program} was wanted and is not raised. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<LocalDate> oldest(Program program, Instant now) {
    return flags.oldest(program.id(), program.zone().dayOf(now));
  }
}
