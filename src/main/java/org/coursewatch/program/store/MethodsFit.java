package org.coursewatch.program.store;

import java.util.List;
import java.util.Optional;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue.Codes;
import org.coursewatch.program.store.RulesReader.StatedRules;

/** The lists of contraceptive methods do not contradict each other. */
final class MethodsFit {

  private MethodsFit() {}

  static void check(StatedRules stated, Faults faults) {
    List<String> primary = methods(stated, RuleKey.PRIMARY_METHODS).orElse(List.of());
    for (String method : methods(stated, RuleKey.SECONDARY_METHODS).orElse(List.of())) {
      if (primary.contains(method)) {
        tell(
            RuleKey.SECONDARY_METHODS,
            method + " is primary as well",
            "keep it in one of the two lists",
            stated,
            faults);
      }
    }
    if (stated.value(RuleKey.PRIMARY_METHODS).isEmpty()) {
      return;
    }
    for (String method : methods(stated, RuleKey.HORMONAL_METHODS).orElse(List.of())) {
      if (!primary.contains(method)) {
        tell(
            RuleKey.HORMONAL_METHODS,
            method + " is not primary",
            "list it as primary or take it out",
            stated,
            faults);
      }
    }
  }

  private static Optional<List<String>> methods(StatedRules stated, RuleKey key) {
    return stated
        .value(key)
        .map(value -> value instanceof Codes(List<String> codes) ? codes : List.of());
  }

  private static void tell(
      RuleKey key, String wrong, String remedy, StatedRules stated, Faults faults) {
    faults.add(stated.place(key), stated.path(key), wrong, remedy);
  }
}
