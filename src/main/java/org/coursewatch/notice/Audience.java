package org.coursewatch.notice;

/** Whose accounts are told. */
public enum Audience {
  /** The prescriber of the course and those who enter data for that prescriber. */
  OFFICE,
  /** The prescriber alone. */
  PRESCRIBER,
  /** Who works at the pharmacy of the authorization. */
  PHARMACY,
  /** The program's office. */
  ADMINISTRATOR,
  /** The one who attests for a party: prescriber, representative or wholesaler. */
  HEAD,
  /** The patient, or the guardian who acts for one; only who chose the reminder. */
  PATIENT
}
