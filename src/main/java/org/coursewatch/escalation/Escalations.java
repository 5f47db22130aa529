package org.coursewatch.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/** Keeps the steps that overdue checks took. Each exists once, however many note it at a time. */
public interface Escalations {

  /**
   * What is asked for.
   *
   * @param program only courses of this program
   * @param levels only steps to one of these; empty means all
   * @param prescribers only steps noted while one of these treated; empty means any
   * @param isOverdueOnly only steps of checks that are still overdue
   * @param today the program day on which a check is still open or not
   * @param before only those with a smaller number, null from the newest on
   * @param most at most so many
   */
  record Wanted(
      String program,
      Set<EscalationLevel> levels,
      Set<PrescriberId> prescribers,
      boolean isOverdueOnly,
      LocalDate today,
      @Nullable Long before,
      int most) {

    public Wanted {
      levels = Set.copyOf(levels);
      prescribers = Set.copyOf(prescribers);
    }
  }

  /**
   * What one batch did.
   *
   * @param steps how many are new
   * @param more whether something may be left
   */
  record Raised(int steps, boolean more) {}

  /**
   * Notes every step that a check open on {@code today} has reached by then and that is not noted
   * yet. Steps of checks that are no longer open are not made up for.
   *
   * <p>A check is looked at on the days on which it takes a step, and after it was worked out anew.
   * Courses in somebody's hands are left to the next time.
   *
   * @param most looks at so many checks at most
   */
  Raised raise(EscalationPlan plan, LocalDate today, Instant now, int most);

  /** The newest first. */
  List<EscalationItem> list(Wanted wanted);
}
