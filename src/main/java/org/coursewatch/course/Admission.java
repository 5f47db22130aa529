package org.coursewatch.course;

/** Whether a fact may be added to a course, and if not, why. */
public sealed interface Admission {

  record Accepted() implements Admission {}

  /** It takes a second person to agree before it is added. */
  record NeedsSecondPerson() implements Admission {}

  /**
   * It is not added.
   *
   * @param cause what kind of refusal
   * @param field the member that is to blame
   * @param reason why, without health facts
   * @param remedy what to do instead
   */
  record Refused(Cause cause, String field, String reason, String remedy) implements Admission {}

  /** Kinds of refusals at the door. */
  enum Cause {
    /** The value cannot be true. */
    IMPOSSIBLE,
    /** It contradicts or repeats what is recorded. */
    CONFLICT,
    /** Somebody else has to record it. */
    NOT_PERMITTED
  }
}
