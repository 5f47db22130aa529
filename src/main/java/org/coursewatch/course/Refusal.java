package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a supply may not be handed over, explained.
 *
 * @param code the stable code
 * @param actor who must act
 * @param clearsOn the first program day on which waiting alone clears it, null when it does not or
 *     nobody knows
 * @param expected what the rule wants
 * @param found what there is instead
 * @param rule the rule, with its citation
 */
public record Refusal(
    RefusalCode code,
    ResponsibleParty actor,
    @Nullable LocalDate clearsOn,
    String expected,
    String found,
    Rule rule) {

  public static Refusal of(RefusalCode code, RuleSet rules, String expected, String found) {
    return new Refusal(code, code.actor(), null, expected, found, rules.rule(code.rule()));
  }

  public Refusal clearingOn(@Nullable LocalDate day) {
    return new Refusal(code, actor, day, expected, found, rule);
  }

  public Refusal actedOnBy(ResponsibleParty other) {
    return new Refusal(code, other, clearsOn, expected, found, rule);
  }

  public Refusal citing(Rule other) {
    return new Refusal(code, actor, clearsOn, expected, found, other);
  }
}
