package org.coursewatch.program.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /rules/{program}} shows: two versions side by side.
 *
 * @param form which two, and whether all rules are shown
 * @param heading what changes on which day
 * @param changed how many rules differ
 * @param all how many there are
 * @param reach which running courses that concerns, null for who is told of none
 */
public record ComparisonView(
    String program,
    String name,
    Form form,
    List<Option> versions,
    List<Option> shown,
    String heading,
    int changed,
    int all,
    SideHead from,
    SideHead to,
    List<GroupRows> groups,
    @Nullable Reach reach) {

  /** The head of a column. */
  public record SideHead(String id, String title, String day) {}

  /** A section of rules. */
  public record GroupRows(String code, String name, List<RuleRow> rules) {}

  /** A rule in both versions. {@code anchor} names it on the page. */
  public record RuleRow(String anchor, String meaning, boolean differs, Side from, Side to) {}

  /**
   * A rule in one version, in words.
   *
   * @param note a remark in the language of the file, empty when there is none
   */
  public record Side(String value, String effect, String strength, String source, String note) {

    static Side of(org.coursewatch.program.Rule rule, RuleText text, String day) {
      RulesWords words = text.words();
      return new Side(
          text.of(rule),
          words.effect(rule.effect()),
          words.strength(rule.strength()),
          words.sourceLine(rule.citation().document(), rule.citation().section(), day),
          rule.note());
    }
  }

  /** How many running courses, and where they are listed. */
  public record Reach(long count, String address, boolean everything) {}
}
