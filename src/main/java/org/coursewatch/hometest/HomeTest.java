package org.coursewatch.hometest;

import java.time.Instant;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A home test as it was sent, and what a person of the practice decided. It is no fact of the
 * course: a negative one counts for nothing before somebody has looked at the photo. A positive one
 * is recorded as a fact at once.
 *
 * @param id its id
 * @param number grows with each; a page of a list ends at one
 * @param course whose
 * @param account who sent it
 * @param sentAt when
 * @param report what was told
 * @param code the code that was sent with it, null when none was or none that counted
 * @param photo the id of its photo, null when none was sent
 * @param fact the fact a positive one was recorded as, null for others
 * @param decision what was decided, null while it waits
 */
public record HomeTest(
    UUID id,
    long number,
    CourseId course,
    String account,
    Instant sentAt,
    HomeTestReport report,
    @Nullable HomeTestCode code,
    @Nullable UUID photo,
    @Nullable UUID fact,
    @Nullable Decision decision) {

  /**
   * What a person made of the photo, once.
   *
   * @param verdict whether it counts as read
   * @param account who decided
   * @param at when
   * @param result as that person reads the photo, null when refused
   * @param fact what was recorded, null when nothing was
   * @param reason why it is refused, for the patient; null when accepted, or once the patient is
   *     erased
   */
  public record Decision(
      Verdict verdict,
      String account,
      Instant at,
      @Nullable Result result,
      @Nullable UUID fact,
      @Nullable String reason) {}

  /** What can be decided. */
  public enum Verdict {
    ACCEPTED,
    REFUSED
  }

  /** Where a home test stands. */
  public enum State {
    WAITING,
    ACCEPTED,
    REFUSED
  }

  public State state() {
    if (decision == null) {
      return State.WAITING;
    }
    return switch (decision.verdict()) {
      case ACCEPTED -> State.ACCEPTED;
      case REFUSED -> State.REFUSED;
    };
  }
}
