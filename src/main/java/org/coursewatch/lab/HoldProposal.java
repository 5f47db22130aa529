package org.coursewatch.lab;

import java.time.Instant;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.LabTest.Analyte;
import org.jspecify.annotations.Nullable;

/**
 * A hold that a lab value proposes. The prescriber decides it once.
 *
 * @param id its id
 * @param number its place among all proposals; greater is newer
 * @param course the course that would be held
 * @param fact id of the result
 * @param analyte what was measured
 * @param rules id of the rule version whose threshold the value is above
 * @param proposedAt when
 * @param withdrawn whether the result was voided or the course has ended, so that an undecided
 *     proposal needs no decision any more
 * @param verdict what was decided, null until then
 */
public record HoldProposal(
    UUID id,
    long number,
    CourseId course,
    UUID fact,
    Analyte analyte,
    String rules,
    Instant proposedAt,
    boolean withdrawn,
    @Nullable Verdict verdict) {

  /** What can be decided. */
  public enum Decision {
    /** The prescriber placed the hold. */
    ACCEPTED,
    /** The prescriber did not. */
    DECLINED,
    /** The system placed it at once, because the program says so. */
    PLACED
  }

  /**
   * A decision.
   *
   * @param decision what was decided
   * @param account who decided
   * @param at when
   * @param reason why, null where the patient's data were erased
   */
  public record Verdict(Decision decision, String account, Instant at, @Nullable String reason) {}

  /** Where a proposal stands. */
  public enum State {
    OPEN,
    ACCEPTED,
    DECLINED,
    PLACED,
    WITHDRAWN
  }

  public State state() {
    if (verdict != null) {
      return switch (verdict.decision()) {
        case ACCEPTED -> State.ACCEPTED;
        case DECLINED -> State.DECLINED;
        case PLACED -> State.PLACED;
      };
    }
    return withdrawn ? State.WITHDRAWN : State.OPEN;
  }
}
