package org.coursewatch.smart;

import org.coursewatch.people.PatientMatch.Doubt;

/** Where a launch ends that does not end at a course. */
public enum Ending {
  /** The record system is none the settings know. */
  UNKNOWN_SYSTEM(403),
  /** The record system does not answer, or not as the standard says. */
  UNREACHABLE(502),
  /** The way back belongs to no launch that began here a moment ago. */
  STALE(400),
  /** The record system, or the person there, said no. */
  NOT_GRANTED(403),
  /** The record system named no patient. */
  NO_PATIENT(400),
  /** The card or task that led here was about another patient of the record system. */
  OTHER_PATIENT(409),
  /** Nobody here fits. */
  UNKNOWN_PATIENT(404),
  /** Too little was told of the patient to be sure. */
  TOO_LITTLE(404),
  /** Several people fit. */
  AMBIGUOUS(409),
  /** What was told contradicts what is known. */
  CONTRADICTORY(409),
  /** The patient is enrolled and has no course. */
  WITHOUT_COURSE(404);

  private final int status;

  Ending(int status) {
    this.status = status;
  }

  /** The HTTP status of its page. */
  int status() {
    return status;
  }

  /** Whether looking for the patient, or enrolling the patient, helps. */
  public boolean isAboutPatient() {
    return switch (this) {
      case UNKNOWN_SYSTEM, UNREACHABLE, STALE, NOT_GRANTED, NO_PATIENT, OTHER_PATIENT -> false;
      case UNKNOWN_PATIENT, TOO_LITTLE, AMBIGUOUS, CONTRADICTORY, WITHOUT_COURSE -> true;
    };
  }

  static Ending of(Doubt doubt) {
    return switch (doubt) {
      case UNKNOWN -> UNKNOWN_PATIENT;
      case TOO_LITTLE -> TOO_LITTLE;
      case AMBIGUOUS -> AMBIGUOUS;
      case CONTRADICTORY -> CONTRADICTORY;
    };
  }
}
