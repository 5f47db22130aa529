package org.coursewatch.enrollment;

/**
 * One answer that cannot be used.
 *
 * @param answer the name of the answer
 * @param kind what is wrong
 */
public record AnswerFault(String answer, Kind kind) {

  /** What can be wrong with an answer. */
  public enum Kind {
    MISSING,
    TOO_LONG,
    NOT_A_DAY,
    IN_THE_FUTURE,
    BEFORE_BIRTH,
    TOO_LONG_AGO,
    NOT_AN_EMAIL,
    NOT_A_CHOICE,
    /** Nothing accepted says why: then the patient is one who can become pregnant. */
    NO_BASIS,
    /** The practice has a patient of this name born on this day: is it the same one? */
    SAME_PERSON,
    NOT_A_NUMBER,
    NO_SIGNATURE
  }
}
