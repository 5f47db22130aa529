package org.coursewatch.escalation;

/**
 * After how many days overdue a check lies with whom. Days are counted from the first overdue day,
 * which is day 0 and the designee's.
 *
 * @param prescriberAfterDays from so many days overdue on (inside) with the prescriber, from 0
 * @param administratorAfterDays from so many days overdue on (inside) with the program's office,
 *     more than for the prescriber
 */
public record EscalationLadder(int prescriberAfterDays, int administratorAfterDays) {

  public EscalationLadder {
    if (prescriberAfterDays < 0 || administratorAfterDays <= prescriberAfterDays) {
      throw new IllegalArgumentException(
          "no ladder rises from %d to %d days"
              .formatted(prescriberAfterDays, administratorAfterDays));
    }
  }

  /**
   * With whom a check lies that is so many whole days overdue, from 0.
   *
   * @throws IllegalArgumentException when it is not overdue: fewer than 0 days
   */
  public EscalationLevel level(long daysOverdue) {
    if (daysOverdue < 0) {
      throw new IllegalArgumentException("not overdue yet: " + daysOverdue + " days");
    }
    if (daysOverdue >= administratorAfterDays) {
      return EscalationLevel.ADMINISTRATOR;
    }
    return daysOverdue >= prescriberAfterDays
        ? EscalationLevel.PRESCRIBER
        : EscalationLevel.DESIGNEE;
  }

  /** The number of days overdue at which {@code level} is reached. */
  public int daysTo(EscalationLevel level) {
    return switch (level) {
      case DESIGNEE -> 0;
      case PRESCRIBER -> prescriberAfterDays;
      case ADMINISTRATOR -> administratorAfterDays;
    };
  }
}
