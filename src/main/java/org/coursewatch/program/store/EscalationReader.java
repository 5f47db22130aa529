package org.coursewatch.program.store;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.coursewatch.course.CheckCode;
import org.coursewatch.escalation.Basis;
import org.coursewatch.escalation.EscalationLadder;
import org.coursewatch.escalation.EscalationPlan;
import org.coursewatch.escalation.EscalationRule;
import org.coursewatch.escalation.LossRule;
import org.coursewatch.program.Strength;
import org.coursewatch.program.store.SourcesReader.Source;

/** Reads a program's escalation: the usual ladder, those of single checks, and the loss rule. */
final class EscalationReader {

  static final String FILE = "escalation.yaml";

  private static final String PRESCRIBER = "prescriber-after-days";
  private static final String ADMINISTRATOR = "administrator-after-days";
  private static final NumberRange DAYS = new NumberRange(0, 3660);
  private static final NumberRange COUNT = new NumberRange(1, 100);
  private static final NumberRange LENGTH = new NumberRange(1, 3660);

  private final Faults faults;
  private Map<String, Source> sources = Map.of();

  EscalationReader(Faults faults) {
    this.faults = faults;
  }

  /** The plan in {@code top}, empty when anything in it has a fault. */
  Optional<EscalationPlan> read(String program, Section top) {
    int before = faults.count();
    String id = top.text("id", "write " + program);
    if (!id.isEmpty() && !id.equals(program)) {
      top.fault("id", "\"" + id + "\" does not match the folder", "write " + program);
    }
    sources =
        top.section("sources", "list the documents the entries are written in")
            .map(section -> SourcesReader.read(section, faults))
            .orElse(Map.of());
    Optional<EscalationRule> usual =
        top.section("default", "say what holds for every check").flatMap(this::rule);
    Map<CheckCode, EscalationRule> byCheck = checks(top);
    Optional<LossRule> loss =
        top.section("lost-to-follow-up", "say when a patient counts as lost").flatMap(this::loss);
    top.refuseOtherKeys();
    return faults.count() > before || usual.isEmpty() || loss.isEmpty()
        ? Optional.empty()
        : Optional.of(new EscalationPlan(program, usual.get(), byCheck, loss.get()));
  }

  private Map<CheckCode, EscalationRule> checks(Section top) {
    Map<CheckCode, EscalationRule> byCheck = new EnumMap<>(CheckCode.class);
    if (top.find("checks").isEmpty()) {
      return byCheck;
    }
    Section checks = top.section("checks", "list checks, or leave it out").orElseThrow();
    for (CheckCode code : CheckCode.values()) {
      if (checks.keys().contains(code.name())) {
        checks
            .section(code.name(), "")
            .flatMap(this::rule)
            .ifPresent(rule -> byCheck.put(code, rule));
      }
    }
    for (String key : checks.keys()) {
      if (Arrays.stream(CheckCode.values()).noneMatch(code -> code.name().equals(key))) {
        String known =
            String.join(", ", Arrays.stream(CheckCode.values()).map(Enum::name).toList());
        faults.add(checks.placeOf(key), checks.pathOf(key), "is no check", "write one of " + known);
      }
    }
    return byCheck;
  }

  private Optional<EscalationRule> rule(Section section) {
    int before = faults.count();
    int prescriber = number(section, PRESCRIBER, DAYS);
    int administrator = number(section, ADMINISTRATOR, DAYS);
    Optional<Basis> basis = basis(section);
    section.refuseOtherKeys();
    if (faults.count() == before && administrator <= prescriber) {
      section.fault(
          ADMINISTRATOR,
          administrator + " is not more than the " + prescriber + " of " + PRESCRIBER,
          "let the office hear of it after the prescriber");
    }
    return faults.count() > before
        ? Optional.empty()
        : basis.map(
            found -> new EscalationRule(new EscalationLadder(prescriber, administrator), found));
  }

  private Optional<LossRule> loss(Section section) {
    int before = faults.count();
    int attempts = number(section, "attempts", COUNT);
    int apart = number(section, "apart-days", LENGTH);
    int within = number(section, "within-days", DAYS);
    Optional<Basis> basis = basis(section);
    section.refuseOtherKeys();
    int shortest = (attempts - 1) * apart;
    if (faults.count() == before && within < shortest) {
      section.fault(
          "within-days",
          within + " days have no room for " + attempts + " attempts " + apart + " apart",
          "write " + shortest + " or more");
    }
    return faults.count() > before
        ? Optional.empty()
        : basis.map(found -> new LossRule(attempts, apart, within, found));
  }

  private Optional<Basis> basis(Section section) {
    Optional<Source> source = RuleReader.choice(section, "source", sources);
    String place = section.text("section", "give the section or requirement number in the source");
    Optional<Strength> strength = RuleReader.choice(section, "strength", RuleReader.STRENGTHS);
    String note = RuleReader.note(section, strength);
    return source.flatMap(
        found -> strength.map(binding -> new Basis(found.section(place), binding, note)));
  }

  private static int number(Section section, String key, NumberRange range) {
    String text = section.text(key, "write " + range.text());
    if (text.isEmpty()) {
      return range.least();
    }
    if (text.matches("0|[1-9]\\d{0,5}") && range.contains(Integer.parseInt(text))) {
      return Integer.parseInt(text);
    }
    section.fault(key, "\"" + text + "\" is not possible here", "write " + range.text());
    return range.least();
  }
}
