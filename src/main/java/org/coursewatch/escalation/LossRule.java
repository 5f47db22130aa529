package org.coursewatch.escalation;

/**
 * When a patient counts as lost to follow-up.
 *
 * @param attempts after so many in vain, from 1
 * @param apartDays each at least so many program days after the one counted before, from 1
 * @param withinDays the first no more than so many program days before the last (inside)
 * @param basis what it rests on
 */
public record LossRule(int attempts, int apartDays, int withinDays, Basis basis) {

  public LossRule {
    if (attempts < 1 || apartDays < 1 || withinDays < (attempts - 1) * apartDays) {
      throw new IllegalArgumentException(
          "%d attempts %d days apart do not fit into %d days"
              .formatted(attempts, apartDays, withinDays));
    }
  }
}
