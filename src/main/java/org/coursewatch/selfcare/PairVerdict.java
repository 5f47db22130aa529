package org.coursewatch.selfcare;

import java.util.EnumSet;
import java.util.Set;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;

/** What the program says to a set of methods, and why: for the patient who enters it. */
public enum PairVerdict {
  ACCEPTED,
  NOTHING_CHOSEN,
  /** Having no sex is a way of its own and stands with no other. */
  NOT_ALONE,
  /** A method among them never counts. */
  NEVER_COUNTS,
  ONE_IS_NOT_ENOUGH,
  /** Two that lean on hormones could fail for one reason. */
  ALL_HORMONAL,
  /** Two barriers and no strong method. */
  NONE_IS_STRONG;

  /** The verdict under {@code rules}; {@link #ACCEPTED} exactly when they accept the methods. */
  public static PairVerdict of(Set<ContraceptionMethod> methods, RuleSet rules) {
    if (rules.contraception().accepts(methods)) {
      return ACCEPTED;
    }
    if (methods.isEmpty()) {
      return NOTHING_CHOSEN;
    }
    if (holdsAny(methods, rules, RuleKey.LONE_METHODS)) {
      return NOT_ALONE;
    }
    if (!neverCounting(methods, rules).isEmpty()) {
      return NEVER_COUNTS;
    }
    if (methods.size() == 1) {
      return ONE_IS_NOT_ENOUGH;
    }
    return holdsAny(methods, rules, RuleKey.PRIMARY_METHODS) ? ALL_HORMONAL : NONE_IS_STRONG;
  }

  /** Those of {@code methods} that are in no list of {@code rules}. */
  public static Set<ContraceptionMethod> neverCounting(
      Set<ContraceptionMethod> methods, RuleSet rules) {
    Set<ContraceptionMethod> found = EnumSet.noneOf(ContraceptionMethod.class);
    for (ContraceptionMethod method : methods) {
      if (!isIn(method, rules, RuleKey.PRIMARY_METHODS)
          && !isIn(method, rules, RuleKey.SECONDARY_METHODS)
          && !isIn(method, rules, RuleKey.LONE_METHODS)) {
        found.add(method);
      }
    }
    return found;
  }

  private static boolean holdsAny(Set<ContraceptionMethod> methods, RuleSet rules, RuleKey list) {
    return methods.stream().anyMatch(method -> isIn(method, rules, list));
  }

  private static boolean isIn(ContraceptionMethod method, RuleSet rules, RuleKey list) {
    return rules.codes(list).contains(method.name());
  }
}
