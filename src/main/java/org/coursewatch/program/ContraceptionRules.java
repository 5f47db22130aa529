package org.coursewatch.program;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which sets of methods a version accepts. Built once per version from its lists and switches. */
public final class ContraceptionRules {

  private final Set<ContraceptionMethod> primary;
  private final Set<ContraceptionMethod> secondary;
  private final Set<ContraceptionMethod> hormonal;
  private final Set<ContraceptionMethod> alone;
  private final boolean primaryWithSecondary;
  private final boolean twoPrimaries;

  ContraceptionRules(RuleSet rules) {
    primary = methods(rules.codes(RuleKey.PRIMARY_METHODS));
    secondary = methods(rules.codes(RuleKey.SECONDARY_METHODS));
    hormonal = methods(rules.codes(RuleKey.HORMONAL_METHODS));
    alone = methods(rules.codes(RuleKey.LONE_METHODS));
    primaryWithSecondary = rules.allows(RuleKey.PRIMARY_WITH_SECONDARY);
    twoPrimaries = rules.allows(RuleKey.TWO_PRIMARIES);
  }

  /**
   * Whether {@code methods} are an accepted combination: one that stands alone, or primary and
   * secondary methods only that hold a primary with a secondary, or two primaries that are not both
   * hormonal.
   */
  public boolean accepts(Set<ContraceptionMethod> methods) {
    if (methods.size() == 1) {
      return alone.containsAll(methods);
    }
    int primaries = 0;
    int hormonals = 0;
    int secondaries = 0;
    for (ContraceptionMethod method : methods) {
      if (primary.contains(method)) {
        primaries++;
        hormonals += hormonal.contains(method) ? 1 : 0;
      } else if (secondary.contains(method)) {
        secondaries++;
      } else {
        return false;
      }
    }
    boolean mixed = primaryWithSecondary && primaries >= 1 && secondaries >= 1;
    boolean doubled = twoPrimaries && primaries >= 2 && hormonals < primaries;
    return mixed || doubled;
  }

  private static Set<ContraceptionMethod> methods(List<String> codes) {
    EnumSet<ContraceptionMethod> methods = EnumSet.noneOf(ContraceptionMethod.class);
    codes.forEach(code -> methods.add(ContraceptionMethod.valueOf(code)));
    return methods;
  }
}
