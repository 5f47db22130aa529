package org.coursewatch.course;

/** Who has to act. */
public enum ResponsibleParty {
  PRESCRIBER,
  PATIENT,
  PRESCRIBER_AND_PATIENT,
  PHARMACY
}
