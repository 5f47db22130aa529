package org.coursewatch.program;

import java.math.BigDecimal;
import java.util.List;

/** What a rule says, in the shapes a program file can write down. */
public sealed interface RuleValue {

  /** The rule has no number; it always holds. */
  record Always() implements RuleValue {}

  /** The rule does not exist in this version. */
  record Absent() implements RuleValue {}

  /** A whole number in the unit of the rule's key. */
  record Amount(int number) implements RuleValue {}

  /** On or off. */
  record Switch(boolean on) implements RuleValue {}

  /** A list of codes, each once. */
  record Codes(List<String> codes) implements RuleValue {
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** One code out of a closed list. */
  record Word(String code) implements RuleValue {}

  /** Thresholds in rising order, each with the action proposed above it. */
  record Ladder(List<Rung> rungs) implements RuleValue {
    public Ladder {
      rungs = List.copyOf(rungs);
    }
  }

  /** Values greater than {@code over} (itself outside) propose {@code action}. */
  record Rung(BigDecimal over, String action) {}

  /** The value for people, without its unit. */
  default String text() {
    return switch (this) {
      case Always() -> "always";
      case Absent() -> "does not apply";
      case Amount(int number) -> Integer.toString(number);
      case Switch(boolean on) -> on ? "yes" : "no";
      case Codes(List<String> codes) -> String.join(", ", codes);
      case Word(String code) -> code;
      case Ladder(List<Rung> rungs) ->
          String.join(
              ", ",
              rungs.stream()
                  .map(rung -> "over " + rung.over().toPlainString() + " " + rung.action())
                  .toList());
    };
  }
}
