package org.coursewatch.notice;

/** By which way a notice reaches somebody. */
public enum Channel {
  MAIL,
  /** The list of the signed-in account; there as soon as it is planned, at any hour. */
  IN_APP,
  /** A call to a system of the organization; machines have no quiet hours. */
  WEBHOOK
}
