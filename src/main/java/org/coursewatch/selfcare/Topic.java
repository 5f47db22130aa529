package org.coursewatch.selfcare;

/** What the month's questions are about. The names are stored with reports. */
public enum Topic {
  TWO_METHODS,
  TEST_DAYS,
  SEVEN_DAYS,
  BLOOD,
  SHARING,
  /** A method forgotten, broken or changed. */
  GAPS,
  SUSPECTED_PREGNANCY,
  HARM,
  MOOD,
  SIDE_EFFECTS,
  LAST_DOSE
}
