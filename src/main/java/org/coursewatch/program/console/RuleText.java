package org.coursewatch.program.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coursewatch.page.PageWords;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.LabSchedule;
import org.coursewatch.program.Rule;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleValue.Absent;
import org.coursewatch.program.RuleValue.Always;
import org.coursewatch.program.RuleValue.Amount;
import org.coursewatch.program.RuleValue.Codes;
import org.coursewatch.program.RuleValue.Ladder;
import org.coursewatch.program.RuleValue.Rung;
import org.coursewatch.program.RuleValue.Switch;
import org.coursewatch.program.RuleValue.Word;

/** The value of a rule in words of one language, with its unit. */
record RuleText(RulesWords words, PageWords page) {

  String of(Rule rule) {
    return switch (rule.value()) {
      case Always() -> words.always();
      case Absent() -> words.absent();
      case Amount(int number) -> amount(rule.key().unit(), number);
      case Switch(boolean on) -> on ? words.yes() : words.no();
      case Codes(List<String> codes) -> codes(rule.key(), codes);
      case Word(String code) -> LabSchedule.ofCode(code).map(words::schedule).orElse(code);
      case Ladder(List<Rung> rungs) -> ladder(rule.key().unit(), rungs);
    };
  }

  private String amount(String unit, int number) {
    return switch (unit) {
      case "days" -> words.days(number);
      case "years" -> words.years(number);
      case "capsules" -> words.capsules(number);
      case "results" -> words.results(number);
      case "points" -> words.points(number);
      case "percent" -> words.percent(number);
      default -> number + " " + unit;
    };
  }

  private String codes(RuleKey key, List<String> codes) {
    return codes.stream()
        .map(code -> key == RuleKey.CATEGORY_BASES ? basis(code) : method(code))
        .collect(Collectors.joining("; "));
  }

  private String method(String code) {
    return Arrays.stream(ContraceptionMethod.values())
        .filter(method -> method.name().equals(code))
        .findFirst()
        .map(page::method)
        .orElse(code);
  }

  private String basis(String code) {
    return Arrays.stream(AcceptedBasis.values())
        .filter(basis -> basis.name().equals(code))
        .findFirst()
        .map(words::basis)
        .orElse(code);
  }

  private String ladder(String unit, List<Rung> rungs) {
    String measure = unit.startsWith("times") ? words.timesLimit() : unit;
    return rungs.stream()
        .map(rung -> words.rung(rung.over().toPlainString(), measure, action(rung.action())))
        .collect(Collectors.joining("; "));
  }

  private String action(String action) {
    return Arrays.stream(LadderStep.values())
        .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(action))
        .findFirst()
        .map(words::step)
        .orElse(action);
  }
}
