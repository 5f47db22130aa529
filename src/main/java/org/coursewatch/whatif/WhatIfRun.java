package org.coursewatch.whatif;

import java.time.Instant;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A run and how far it is.
 *
 * @param account who ordered it
 * @param attempt how often a node took it up, 0 before
 * @param node who is or was at it, null before
 * @param finishedAt since when it is not open any more, null before
 * @param last the course up to which all are compared, in order of their ids; null at the beginning
 * @param estimated how many courses there were when it was begun, 0 before
 * @param compared how many are compared
 * @param unreadable how many of those could not be read, and are in neither number below
 * @param changed for how many the answer is another one
 * @param moved for how many of those the state is another one
 * @param failure why not all are compared, null unless it failed
 */
public record WhatIfRun(
    WhatIfId id,
    String account,
    WhatIfOrder order,
    WhatIfState state,
    int attempt,
    @Nullable String node,
    @Nullable Instant finishedAt,
    @Nullable CourseId last,
    long estimated,
    long compared,
    long unreadable,
    long changed,
    long moved,
    @Nullable WhatIfFailure failure) {

  private static final long WHOLE = 100;

  /** How much is done, from 0 to 100; 100 only at the end. */
  public int percent() {
    if (state == WhatIfState.DONE) {
      return (int) WHOLE;
    }
    return estimated == 0 ? 0 : (int) Math.min(WHOLE - 1, compared * WHOLE / estimated);
  }
}
