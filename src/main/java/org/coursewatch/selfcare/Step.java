package org.coursewatch.selfcare;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is open in a course, as the patient is told it.
 *
 * @param kind what
 * @param from first program day on which it makes sense, null for any time from now on
 * @param until last program day on which it makes sense (inside), null when there is none
 */
public record Step(Kind kind, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** For whom it waits. */
  public enum Who {
    PATIENT,
    OFFICE,
    PHARMACY
  }

  /** What can be open: a closed list, in the order in which it is told. */
  public enum Kind {
    /** Stop the medicine and call. Why is told by a person. */
    CALL_NOW(Who.PATIENT),
    ON_HOLD(Who.PATIENT),
    /** Too long without a supply. */
    START_ANEW(Who.PATIENT),
    PICK_UP(Who.PATIENT),
    CONSENT(Who.PATIENT),
    FIRST_TEST(Who.PATIENT),
    QUESTIONS(Who.PATIENT),
    METHODS(Who.PATIENT),
    METHODS_NOT_ACCEPTED(Who.PATIENT),
    METHODS_DIFFER(Who.PATIENT),
    /** An unclear test waits for another one. */
    TEST_AGAIN(Who.PATIENT),
    PREGNANCY_TEST(Who.PATIENT),
    /** A talk at the office, for those of whom no test is asked. */
    VISIT(Who.PATIENT),
    PICK_UP_LATER(Who.PATIENT),
    BLOOD_TEST(Who.PATIENT),
    LAST_DOSE_TEST(Who.PATIENT),
    LATER_TEST(Who.PATIENT),
    /** Both methods, and no blood given, for some time after the last dose. */
    STAY_SAFE(Who.PATIENT),
    /** The same for those of whom no methods are asked. */
    GIVE_NO_BLOOD(Who.PATIENT),
    NOTHING_NOW(Who.PATIENT),
    OVER(Who.PATIENT),
    OFFICE_COUNSELS(Who.OFFICE),
    OFFICE_ENTERS_METHODS(Who.OFFICE),
    OFFICE_SIGNS(Who.OFFICE),
    OFFICE_RENEWS(Who.OFFICE),
    PHARMACY_HANDS_OVER(Who.PHARMACY);

    private final Who who;

    Kind(Who who) {
      this.who = who;
    }

    public Who who() {
      return who;
    }
  }

  static Step now(Kind kind) {
    return new Step(kind, null, null);
  }

  static Step from(Kind kind, @Nullable LocalDate from) {
    return new Step(kind, from, null);
  }

  static Step until(Kind kind, @Nullable LocalDate until) {
    return new Step(kind, null, until);
  }
}
