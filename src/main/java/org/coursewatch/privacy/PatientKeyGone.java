package org.coursewatch.privacy;

import org.coursewatch.people.PatientId;

/** Nothing more can be sealed of a patient whose key was destroyed. */
public final class PatientKeyGone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PatientKeyGone(PatientId patient) {
    super("the key of patient " + patient + " was destroyed");
  }
}
