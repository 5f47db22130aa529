package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about, once it is settled.
 *
 * @param program whose courses
 * @param filter which checks, no wider than whoever asks may see
 * @param asked which checks were asked for
 * @param on the program day reported on
 * @param asOf when it was asked for
 */
public record OverdueScope(
    Program program, OverdueFilter filter, OverdueFilter asked, LocalDate on, Instant asOf) {

  /** The report from {@code after} on, at most {@code most} items. */
  public OverdueList.Wanted wanted(@Nullable OverdueCursor after, int most) {
    return new OverdueList.Wanted(program.id(), filter, on, after, most);
  }
}
