package org.coursewatch.course;

/**
 * Where a course stands, in order of precedence (domain contract, section 9). Always derived, never
 * stored as truth.
 */
public enum CourseState {
  PREGNANCY_STOP,
  CLOSED,
  FOLLOW_UP,
  HELD,
  AUTHORIZED,
  CLEARED,
  ON_THERAPY,
  LOCKED_OUT,
  SCREENING,
  LEAD_IN,
  CHECKS_DUE
}
