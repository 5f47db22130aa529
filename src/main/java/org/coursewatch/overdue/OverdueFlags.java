package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/** Keeps flags. Each exists once, however many raise it at a time. */
public interface OverdueFlags {

  /**
   * A place in the order of what wants a flag.
   *
   * @param since first program day on which a flag is wanted
   * @param course whose check
   */
  record Place(LocalDate since, CourseId course) {}

  /**
   * What one batch did.
   *
   * @param flags the new flags
   * @param last where the batch ended; null when nothing is left for this caller
   */
  record Raised(int flags, @Nullable Place last) {}

  /**
   * Flags what has become overdue by {@code today} (inside) and has no flag yet, also what would
   * have been flagged on an earlier day on which nobody did. Courses that somebody else has in hand
   * are left to them: a check that is still overdue then is found the next time. The courses it
   * flags stay in the caller's hands until the transaction ends.
   *
   * @param after only from this place on (inside), null from the beginning
   * @param most looks at so many checks at most
   */
  Raised raise(String program, LocalDate today, Instant now, @Nullable Place after, int most);

  /**
   * Flags what has become overdue of one course that is in the caller's hands, before its rows are
   * written anew: nobody else may have been able to.
   *
   * @return how many flags are new
   */
  int raise(CourseId course, LocalDate today, Instant now);

  /**
   * Forgets rows of checks that were overdue and closed by {@code today} by themselves, flagged as
   * they are: no list asks for them any more, and each would be read past before what is overdue
   * now. At most {@code most}; courses in somebody's hands are left alone.
   *
   * @return how many
   */
  int forgetClosed(String program, LocalDate today, int most);

  /** The first day, until {@code today}, on which a flag was wanted that is not raised yet. */
  Optional<LocalDate> oldest(String program, LocalDate today);
}
