package org.coursewatch.program;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The rules of a program in force from a day on. Complete: every {@link RuleKey} has its rule. */
public final class RuleSet {

  /**
   * What a file says about itself.
   *
   * @param id program and version, such as {@code us-ipledge/2026-11-15}
   * @param title a name for people
   * @param validFrom first day in force (inside), in the program's zone
   * @param announcedOn the day the version was made public
   * @param replaces the id of the version before it, absent for the first
   */
  public record Header(
      String id,
      String title,
      LocalDate validFrom,
      LocalDate announcedOn,
      Optional<String> replaces) {}

  private final Header header;
  private final Map<RuleKey, Rule> rules;
  private final ContraceptionRules contraception;

  /**
   * @throws IllegalArgumentException when a rule is missing
   */
  public RuleSet(Header header, Map<RuleKey, Rule> rules) {
    this.header = header;
    this.rules = new EnumMap<>(rules);
    for (RuleKey key : RuleKey.values()) {
      if (!this.rules.containsKey(key)) {
        throw new IllegalArgumentException(header.id() + " does not state " + key.path());
      }
    }
    this.contraception = new ContraceptionRules(this);
  }

  public Header header() {
    return header;
  }

  /** Program and version, such as {@code us-ipledge/2026-11-15}. */
  public String id() {
    return header.id();
  }

  /** The rule of {@code key}; there always is one. */
  public Rule rule(RuleKey key) {
    Rule rule = rules.get(key);
    if (rule == null) {
      throw new IllegalStateException(key.path());
    }
    return rule;
  }

  /** The number of a rule that has one, in the unit of its key. */
  public int number(RuleKey key) {
    return ((RuleValue.Amount) rule(key).value()).number();
  }

  /** The number of a rule that some versions do not have. */
  public OptionalInt numberIfAny(RuleKey key) {
    return rule(key).value() instanceof RuleValue.Amount(int number)
        ? OptionalInt.of(number)
        : OptionalInt.empty();
  }

  public boolean allows(RuleKey key) {
    return ((RuleValue.Switch) rule(key).value()).on();
  }

  public List<String> codes(RuleKey key) {
    return ((RuleValue.Codes) rule(key).value()).codes();
  }

  public String word(RuleKey key) {
    return ((RuleValue.Word) rule(key).value()).code();
  }

  public List<RuleValue.Rung> ladder(RuleKey key) {
    return ((RuleValue.Ladder) rule(key).value()).rungs();
  }

  /** The rules that say or do something else in {@code other}, in the order of {@link RuleKey}. */
  public List<RuleKey> changesTo(RuleSet other) {
    return Arrays.stream(RuleKey.values())
        .filter(key -> !saysTheSame(rule(key), other.rule(key)))
        .toList();
  }

  private static boolean saysTheSame(Rule one, Rule other) {
    return one.value().equals(other.value()) && one.effect() == other.effect();
  }

  public ContraceptionRules contraception() {
    return contraception;
  }
}
