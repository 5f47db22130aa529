package org.coursewatch.program.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSet.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a version says about itself. */
record ProgramVersionJson(
    @Schema(examples = "us-ipledge/2026-11-15") String id,
    String title,
    @Schema(
            description = "First day in force, inside, in the program's zone.",
            examples = "2026-11-15")
        LocalDate validFrom,
    @Schema(description = "The first instant of that day.", examples = "2026-11-15T05:00:00Z")
        Instant validFromInstant,
    @Schema(description = "The day it was made public.", examples = "2026-06-16")
        LocalDate announcedOn,
    @Schema(description = "The version before it.", examples = "us-ipledge/2021-12-13")
        @Nullable String replaces,
    @Schema(
            description = "Where its rules are.",
            examples = "/api/programs/us-ipledge/rules?on=2026-11-15")
        String rules) {

  static ProgramVersionJson of(RuleSet version, Program program) {
    Header header = version.header();
    return new ProgramVersionJson(
        header.id(),
        header.title(),
        header.validFrom(),
        program.zone().startOf(header.validFrom()),
        header.announcedOn(),
        header.replaces().orElse(null),
        "/api/programs/" + program.id() + "/rules?on=" + header.validFrom());
  }
}
