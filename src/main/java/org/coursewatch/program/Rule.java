package org.coursewatch.program;

import org.coursewatch.program.RuleValue.Absent;
import org.coursewatch.program.RuleValue.Always;
import org.coursewatch.program.RuleValue.Amount;
import org.coursewatch.program.RuleValue.Codes;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Switch;
import org.coursewatch.program.RuleValue.Word;

/**
 * One rule of one version: what it says, where it is written, how binding that is and what it does
 * when unmet.
 *
 * @param key which rule
 * @param value its number, switch or list
 * @param citation where it is written
 * @param strength how binding the source is
 * @param effect what it does when it is unmet
 * @param note a remark for people, empty when there is none; tells the reason of a decision of our
 *     own
 */
public record Rule(
    RuleKey key,
    RuleValue value,
    Citation citation,
    Strength strength,
    Effect effect,
    String note) {

  /** The value for people, with its unit where it has one. */
  public String text() {
    String unit = key.unit();
    return switch (value) {
      case Amount(int number) ->
          number == 1 && unit.endsWith("s")
              ? "1 " + unit.substring(0, unit.length() - 1)
              : number + " " + unit;
      case Ladder ladder -> ladder.text() + " (" + unit + ")";
      case Always _, Absent _, Switch _, Codes _, Word _ -> value.text();
    };
  }
}
