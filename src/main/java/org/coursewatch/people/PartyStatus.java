package org.coursewatch.people;

/** Where a party stands on a day. */
public enum PartyStatus {
  /** Enrolled, and not attested everything yet. */
  PENDING,
  ACTIVE,
  /** The last day of the activation has passed. */
  EXPIRED,
  /** Stopped by the program's office until it is reinstated. */
  SUSPENDED,
  /** Has left the program; reinstated it begins anew. */
  DEACTIVATED
}
