package org.coursewatch.worklist;

import java.time.Instant;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did about an item. Events are only ever added.
 *
 * @param course whose item
 * @param key which item
 * @param sequence its place in the item's history, from 1 on
 * @param kind what was done
 * @param at when
 * @param account who did it
 * @param state how the work stands after it
 * @param note the reason or the comment, null where none is asked for or the patient's key is gone
 */
public record WorkEvent(
    CourseId course,
    ItemKey key,
    int sequence,
    Kind kind,
    Instant at,
    String account,
    WorkState state,
    @Nullable String note) {

  /** What can be done about an item. The names are stored. */
  public enum Kind {
    /** Somebody took it. */
    CLAIMED,
    /** Somebody gave it to somebody. */
    ASSIGNED,
    /** Nobody has it any more. */
    UNASSIGNED,
    /** It is hidden until a day. */
    SNOOZED,
    /** It is shown again before that day. */
    RESUMED,
    COMMENTED
  }
}
