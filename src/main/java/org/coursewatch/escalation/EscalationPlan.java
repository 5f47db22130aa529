package org.coursewatch.escalation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coursewatch.course.CheckCode;

/**
 * One program's escalation: a pure function from a check and the days it is overdue to whom it lies
 * with.
 *
 * @param program id of the program
 * @param usual for every check without a rule of its own
 * @param byCheck checks with one
 * @param loss when a patient counts as lost to follow-up
 */
public record EscalationPlan(
    String program, EscalationRule usual, Map<CheckCode, EscalationRule> byCheck, LossRule loss) {

  /**
   * A step up: {@code check} reaches {@code level} when it is {@code afterDays} days overdue.
   *
   * @param level never the designee, with whom every check begins
   */
  public record Step(CheckCode check, EscalationLevel level, int afterDays) {}

  public EscalationPlan {
    byCheck = Map.copyOf(byCheck);
  }

  /** The rule of {@code check}. */
  public EscalationRule rule(CheckCode check) {
    return byCheck.getOrDefault(check, usual);
  }

  /** With whom {@code check} lies when it is so many whole days overdue, from 0. */
  public EscalationLevel level(CheckCode check, long daysOverdue) {
    return rule(check).ladder().level(daysOverdue);
  }

  /** Every step of every check. */
  public List<Step> steps() {
    return Arrays.stream(CheckCode.values())
        .flatMap(
            check ->
                Stream.of(EscalationLevel.PRESCRIBER, EscalationLevel.ADMINISTRATOR)
                    .map(level -> new Step(check, level, rule(check).ladder().daysTo(level))))
        .toList();
  }
}
