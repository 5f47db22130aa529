package org.coursewatch.program.rest;

import java.math.BigDecimal;
import java.util.List;
import org.coursewatch.program.RuleValue;
import org.coursewatch.program.RuleValue.Absent;
import org.coursewatch.program.RuleValue.Always;
import org.coursewatch.program.RuleValue.Amount;
import org.coursewatch.program.RuleValue.Codes;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Rung;
import org.coursewatch.program.RuleValue.Switch;
import org.coursewatch.program.RuleValue.Word;
import org.jspecify.annotations.Nullable;

/** The values of rules as JSON has them. */
final class RuleValues {

  /** A threshold of a ladder; values above it, itself outside, propose the action. */
  record ThresholdJson(BigDecimal over, String action) {

    static ThresholdJson of(Rung rung) {
      return new ThresholdJson(rung.over(), rung.action());
    }
  }

  private RuleValues() {}

  /** Null for a rule that a version does not have. */
  static @Nullable Object typed(RuleValue value) {
    return switch (value) {
      case Always() -> true;
      case Absent() -> null;
      case Amount(int number) -> number;
      case Switch(boolean on) -> on;
      case Codes(List<String> codes) -> codes;
      case Word(String code) -> code;
      case Ladder(List<Rung> rungs) -> rungs.stream().map(ThresholdJson::of).toList();
    };
  }
}
