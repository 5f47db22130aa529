package org.coursewatch.program.rest;

import java.time.LocalDate;
import org.coursewatch.program.Citation;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rule, for programs to compare and for people to read. */
record RuleJson(
    @Schema(description = "Group and name.", examples = "pregnancy-test.window-days") String path,
    @Schema(examples = "pregnancy-test") String group,
    @Schema(
            description = "One sentence that says what the rule means.",
            examples =
                "A supply is handed over within this many days, the specimen's day being day 1.")
        String meaning,
    @Schema(
            description =
                "A number in the rule's unit, a switch, a list of codes, a word, or a list of thresholds with their"
                    + " actions; true for a rule that always holds, null for one this version does not have.",
            examples = "7")
        @Nullable Object value,
    @Schema(description = "The unit of the number, if it has one.", examples = "days")
        @Nullable String unit,
    @Schema(description = "The value for people, with its unit.", examples = "7 days") String text,
    CitationJson citation,
    @Schema(
            description = "How binding the source is.",
            enumeration = {"law", "license-condition", "recommendation", "local"})
        String strength,
    @Schema(
            description = "What it does when it is unmet.",
            enumeration = {"block", "warn", "task"})
        String effect,
    @Schema(description = "A remark; for a decision of this service its reason.")
        @Nullable String note) {

  /** Where a rule is written. */
  record CitationJson(
      @Schema(examples = "iPLEDGE REMS document (structured product label)") String document,
      @Schema(examples = "R001-015, R002-010") String section,
      @Schema(examples = "2023-03-24") LocalDate date) {

    static CitationJson of(Citation citation) {
      return new CitationJson(citation.document(), citation.section(), citation.date());
    }
  }

  static RuleJson of(Rule rule) {
    RuleKey key = rule.key();
    return new RuleJson(
        key.path(),
        key.group(),
        key.meaning(),
        RuleValues.typed(rule.value()),
        orNull(key.unit()),
        rule.text(),
        CitationJson.of(rule.citation()),
        rule.strength().word(),
        rule.effect().word(),
        orNull(rule.note()));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
