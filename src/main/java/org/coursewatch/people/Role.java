package org.coursewatch.people;

/** What somebody is in the program. The names are those of the accounts' roles, in capitals. */
public enum Role {
  PRESCRIBER,
  /** Office staff who enter data for one prescriber and never attest. */
  DESIGNEE,
  PHARMACIST,
  PATIENT,
  ADMINISTRATOR,
  /** Reads everything, changes nothing. */
  AUDITOR,
  /** The service itself: it reverses authorizations that have lapsed or are no longer cleared. */
  SYSTEM
}
