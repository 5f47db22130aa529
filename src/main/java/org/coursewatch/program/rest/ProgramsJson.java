package org.coursewatch.program.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.time.EffectiveTimeline.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All programs. There are few, so they are one page. */
@Schema(description = "All programs, on one page.")
record ProgramsJson(List<ProgramJson> items) {

  /** A program and its versions, the oldest first. */
  record ProgramJson(
      @Schema(examples = "us-ipledge") String id,
      @Schema(examples = "iPLEDGE (United States)") String name,
      @Schema(description = "The zone the program counts days in.", examples = "America/New_York")
          String zone,
      @Schema(description = "Today in that zone.", examples = "2026-11-22") LocalDate today,
      @Schema(description = "The version in force today.", examples = "us-ipledge/2026-11-15")
          String inForce,
      @Schema(description = "The version that comes next, if one is known.") @Nullable String next,
      List<ProgramVersionJson> versions) {

    static ProgramJson of(Program program, Instant now) {
      LocalDate today = program.zone().dayOf(now);
      List<ProgramVersionJson> versions =
          program.rules().versions().spans().stream()
              .map(span -> ProgramVersionJson.of(span.value(), program))
              .toList();
      String next =
          program
              .rules()
              .versions()
              .nextAfter(today)
              .map(Span::value)
              .map(RuleSet::id)
              .orElse(null);
      return new ProgramJson(
          program.id(),
          program.name(),
          program.zone().zone().getId(),
          today,
          program.rules().on(today).id(),
          next,
          versions);
    }
  }

  static ProgramsJson of(List<Program> programs, Instant now) {
    return new ProgramsJson(
        programs.stream().map(program -> ProgramJson.of(program, now)).toList());
  }
}
