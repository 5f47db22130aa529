package org.coursewatch.audit;

/** What came of it. The names are stored and hashed. */
public enum AuditOutcome {
  DONE,
  /** A question whose answer was yes. */
  ANSWERED_YES,
  /** A question whose answer was no. */
  ANSWERED_NO,
  /** The rules of the program, or what is recorded already, stood against it. */
  REFUSED,
  /** The caller may not do it, or there is no such thing among those the caller may see. */
  DENIED
}
