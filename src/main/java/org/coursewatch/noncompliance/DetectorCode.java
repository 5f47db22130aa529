package org.coursewatch.noncompliance;

/**
 * What a case can be about: a closed list. The names are stored. What each looks for, and with
 * which thresholds, stands in {@code detectors.yaml} and the statements beside it.
 */
public enum DetectorCode {
  AUTHORIZATION_NOT_SETTLED,
  RETURN_NOT_CONFIRMED,
  HAND_OVER_AFTER_LAST_DAY,
  HAND_OVER_WITHOUT_AUTHORIZATION,
  HAND_OVER_OUTSIDE_WINDOW,
  HAND_OVER_UNTRAINED,
  MORE_DISPENSED_THAN_AUTHORIZED,
  SHIPMENT_TO_INACTIVE_PHARMACY,
  HOME_TEST_REUSED,
  RESULT_BEFORE_SPECIMEN,
  SCREENING_TOO_OLD,
  CONFIRMATIONS_IN_BULK,
  UNUSUAL_EXEMPT_SHARE,
  PREGNANCY_REPORTED_BY_OTHER,
  /** No detector: the program's office opened the case itself. */
  BY_HAND
}
