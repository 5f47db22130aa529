package org.coursewatch.program.rest;

import org.coursewatch.program.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule that says or does something else in the next version. */
record RuleChangeJson(
    @Schema(examples = "pregnancy-test.lockout-days") String path,
    String meaning,
    RuleSideJson from,
    RuleSideJson to) {

  /** What the rule says and does in one of the two versions. */
  record RuleSideJson(
      @Schema(description = "The value as in the rule itself.", examples = "19")
          @Nullable Object value,
      @Schema(description = "The value for people, with its unit.", examples = "19 days")
          String text,
      @Schema(
              description = "What it does when it is unmet.",
              enumeration = {"block", "warn", "task"})
          String effect) {

    static RuleSideJson of(Rule rule) {
      return new RuleSideJson(RuleValues.typed(rule.value()), rule.text(), rule.effect().word());
    }
  }

  static RuleChangeJson of(Rule from, Rule to) {
    return new RuleChangeJson(
        from.key().path(), from.key().meaning(), RuleSideJson.of(from), RuleSideJson.of(to));
  }
}
