package org.coursewatch.program.console;

import java.util.List;
import org.coursewatch.course.ResponsibleParty;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /rules/why/{code}} shows.
 *
 * @param sentence what the code says, as everywhere else
 * @param actor who usually acts
 * @param programs the rules behind it, by program
 */
public record WhyView(
    String code,
    String sentence,
    String means,
    ResponsibleParty actor,
    String helps,
    String example,
    List<ProgramRules> programs) {

  /** The rules of one program. {@code version} is the title of the one in force. */
  public record ProgramRules(String name, String version, List<RuleNow> rules) {}

  /**
   * A rule as it is in force, and what it says in other versions.
   *
   * @param address where it stands side by side
   */
  public record RuleNow(
      String meaning, ComparisonView.Side now, List<Other> others, String address) {}

  /** Another version in which the rule says something else, told by its first day. */
  public record Other(String from, String value, @Nullable String title) {}
}
