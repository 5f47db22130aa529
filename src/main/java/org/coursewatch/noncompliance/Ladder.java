package org.coursewatch.noncompliance;

/**
 * How repetition raises what is proposed.
 *
 * @param months how long before a case an earlier one counts
 * @param highest the highest tier proposed for a few repetitions
 * @param permanentFrom from how many earlier cases on it is proposed to deactivate for good
 * @param appealDays for how many days after an action the party can appeal, the day of the action
 *     not counted
 */
public record Ladder(int months, Tier highest, int permanentFrom, int appealDays) {

  public Ladder {
    if (months < 1 || permanentFrom < 1 || appealDays < 0) {
      throw new IllegalArgumentException("a ladder counts in whole months, cases and days");
    }
  }

  /**
   * What is proposed for a case.
   *
   * @param severity the tier of this case alone
   * @param confirmed how many cases of the party were acted on within {@link #months} before, those
   *     overturned on appeal not counted
   */
  public Tier propose(Tier severity, int confirmed) {
    if (confirmed >= permanentFrom) {
      return Tier.PERMANENT_DEACTIVATION;
    }
    Tier raised = severity.raisedBy(confirmed);
    return severity.isAtLeast(highest) ? severity : raised.atMost(highest);
  }
}
