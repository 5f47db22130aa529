package org.coursewatch.program;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coursewatch.program.store.ProgramFolder;
import org.coursewatch.program.store.ProgramsReader;
import org.coursewatch.time.EffectiveTimeline;
import org.coursewatch.time.EffectiveTimeline.Span;

/** The rules that ship, read from their files, and variations of them that no file ships. */
public final class RuleSetFixture {

  /** What ships: tests judge the rules that are in force, not a copy of them. */
  public static final Programs SHIPPED = ProgramsReader.read(ProgramFolder.shipped());

  public static final Program US_IPLEDGE = SHIPPED.find("us-ipledge").orElseThrow();

  public static final RuleSet RULES_2021 =
      US_IPLEDGE.version("us-ipledge/2021-12-13").orElseThrow();

  public static final RuleSet RULES_2026 =
      US_IPLEDGE.version("us-ipledge/2026-11-15").orElseThrow();

  private RuleSetFixture() {}

  /** {@code rules} with another value of one rule. */
  public static RuleSet with(RuleSet rules, RuleKey key, RuleValue value) {
    Rule rule = rules.rule(key);
    return with(
        rules, new Rule(key, value, rule.citation(), rule.strength(), rule.effect(), rule.note()));
  }

  /** {@code rules} with another number of one rule. */
  public static RuleSet with(RuleSet rules, RuleKey key, int number) {
    return with(rules, key, new RuleValue.Amount(number));
  }

  /** {@code rules} with another effect of one rule. */
  public static RuleSet with(RuleSet rules, RuleKey key, Effect effect) {
    Rule rule = rules.rule(key);
    return with(
        rules, new Rule(key, rule.value(), rule.citation(), rule.strength(), effect, rule.note()));
  }

  /** The shipped program with the second version replaced. */
  public static Program followedBy(RuleSet second) {
    List<Span<RuleSet>> spans =
        List.of(
            new Span<>(RULES_2021.header().validFrom(), RULES_2021),
            new Span<>(second.header().validFrom(), second));
    RuleTimeline timeline = new RuleTimeline(new EffectiveTimeline<>(spans));
    return new Program(US_IPLEDGE.id(), US_IPLEDGE.name(), US_IPLEDGE.zone(), timeline);
  }

  private static RuleSet with(RuleSet rules, Rule changed) {
    Map<RuleKey, Rule> all = new EnumMap<>(RuleKey.class);
    for (RuleKey key : RuleKey.values()) {
      all.put(key, rules.rule(key));
    }
    all.put(changed.key(), changed);
    return new RuleSet(rules.header(), all);
  }
}
