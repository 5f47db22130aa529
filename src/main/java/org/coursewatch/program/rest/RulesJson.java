package org.coursewatch.program.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.EffectiveTimeline.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The version in force on a day, complete, with what came before it and what comes next. */
record RulesJson(
    @Schema(examples = "us-ipledge") String program,
    @Schema(description = "The day asked for.", examples = "2026-11-14") LocalDate on,
    ProgramVersionJson version,
    List<RuleJson> rules,
    @Schema(description = "The version before this one; null for the first.")
        @Nullable ProgramVersionJson previous,
    @Schema(description = "The version that takes over next; null when none is known.")
        @Nullable NextVersionJson next) {

  /** The version that takes over next, and the rules that will say or do something else. */
  record NextVersionJson(ProgramVersionJson version, List<RuleChangeJson> changes) {

    static NextVersionJson of(RuleSet current, RuleSet next, Program program) {
      List<RuleChangeJson> changes =
          current.changesTo(next).stream()
              .map(key -> RuleChangeJson.of(current.rule(key), next.rule(key)))
              .toList();
      return new NextVersionJson(ProgramVersionJson.of(next, program), changes);
    }
  }

  static RulesJson of(Program program, LocalDate day) {
    RuleSet current = program.rules().on(day);
    Optional<RuleSet> previous = current.header().replaces().flatMap(program::version);
    Optional<RuleSet> next = program.rules().versions().nextAfter(day).map(Span::value);
    return new RulesJson(
        program.id(),
        day,
        ProgramVersionJson.of(current, program),
        Arrays.stream(RuleKey.values()).map(key -> RuleJson.of(current.rule(key))).toList(),
        previous.map(version -> ProgramVersionJson.of(version, program)).orElse(null),
        next.map(version -> NextVersionJson.of(current, version, program)).orElse(null));
  }
}
