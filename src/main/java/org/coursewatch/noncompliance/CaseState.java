package org.coursewatch.noncompliance;

/** Where a case stands. */
public enum CaseState {
  OPEN,
  UNDER_REVIEW,
  /** Acted on; the party can ask once to reconsider. */
  ACTION_TAKEN,
  /** The office found nothing to act on. */
  DISMISSED,
  /** The party asked to reconsider the action. */
  APPEALED,
  /** Over: after an action that was left standing, or after an appeal that undid it. */
  CLOSED;

  /** Nothing can happen to it any more. */
  public boolean isOver() {
    return this == DISMISSED || this == CLOSED;
  }
}
