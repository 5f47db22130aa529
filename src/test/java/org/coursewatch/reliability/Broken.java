package org.coursewatch.reliability;

import java.util.UUID;

/** A promise that was not kept, and where. */
public record Broken(Promise promise, UUID course, String detail) {

  /** For what concerns no course. */
  public static final UUID NO_COURSE = new UUID(0, 0);

  /** What the service promises whatever breaks. */
  public enum Promise {
    ACKNOWLEDGED_IS_THERE,
    HAPPENS_ONCE,
    REFUSED_LEFT_NOTHING,
    NOTHING_INVENTED,
    ANSWERED_ALIKE_AGAIN,
    IN_THE_AUDIT_TRAIL_ONCE,
    ONE_HAND_OVER_PER_WINDOW,
    NOTHING_OUTSIDE_A_WINDOW,
    ONE_LIVE_AUTHORIZATION,
    RECORDED_IN_ORDER,
    NO_OLD_ANSWERS,
    EXPECTED_ANSWERS_ONLY,
    CHAIN_OF_THE_COURSE,
    CHAIN_OF_THE_AUDIT_TRAIL,
    DERIVED_ROWS_RIGHT
  }
}
