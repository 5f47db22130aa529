package org.coursewatch.page;

import java.util.Locale;
import org.coursewatch.course.CourseFact;

/**
 * The kinds of facts, for their words in both languages. A test holds them to the sealed family.
 */
public enum FactKind {
  CONSENT_SIGNED,
  CATEGORY_ASSIGNED,
  COUNSELING_CONFIRMED,
  CONTRACEPTION_RECORDED,
  CONTRACEPTION_INTERRUPTED,
  PREGNANCY_TESTED,
  HOME_TESTING_PERMITTED,
  COMPREHENSION_PASSED,
  LAB_RESULTED,
  LAB_SCHEDULE_CHOSEN,
  PRESCRIPTION_ISSUED,
  AUTHORIZATION_ISSUED,
  AUTHORIZATION_REVERSED,
  DISPENSED,
  MOOD_SCREENED,
  HOLD_PLACED,
  HOLD_RELEASED,
  PREGNANCY_RULED_OUT,
  LAST_DOSE_TAKEN,
  FOLLOW_UP_CLOSED,
  COURSE_ENDED,
  MEDICAL_EXEMPTION_GRANTED,
  MONTHLY_LIMIT_LIFTED,
  FACT_VOIDED;

  /** The kind of {@code fact}. */
  public static FactKind of(CourseFact fact) {
    return of(fact.getClass().getSimpleName());
  }

  /** The kind with this name in JSON, such as {@code pregnancyTested}. */
  public static FactKind of(String name) {
    return valueOf(name.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }
}
