package org.coursewatch.program.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The programs and their rules, as they stand written. */
@Path("/api/programs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Programs",
    description = "Which rules are in force on which day, and where they are written.")
final class ProgramResource {

  private static final String EXAMPLE =
      """
      {"items": [{"id": "us-ipledge", "name": "iPLEDGE (United States)", "zone": "America/New_York",
        "today": "2026-11-22", "inForce": "us-ipledge/2026-11-15", "next": null, "versions": []}]}""";

  private final Programs programs;
  private final ServiceClock clock;

  ProgramResource(Programs programs, ServiceClock clock) {
    this.programs = programs;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "listPrograms",
      summary = "All programs with their versions",
      description =
          "Which version is in force today, in each program's own zone, and what comes next.")
  @APIResponse(
      responseCode = "200",
      description = "All programs, on one page.",
      content =
          @Content(
              schema = @Schema(implementation = ProgramsJson.class),
              examples = @ExampleObject(name = "programs", value = EXAMPLE)))
  public ProgramsJson list() {
    Instant now = clock.now();
    return ProgramsJson.of(programs.all(), now);
  }

  @GET
  @Path("/{id}/rules")
  @Operation(
      operationId = "readRules",
      summary = "The rules of a program in force on a day",
      description =
          "Every rule with its value, a sentence that says what it means, where it is written, how binding that is"
              + " and what it does when it is unmet; and which rules change when the next version takes over.")
  @APIResponse(responseCode = "200", description = "The version in force on that day, complete.")
  @APIResponse(
      responseCode = "400",
      description = "The day does not exist or is written in another way.")
  @APIResponse(responseCode = "404", description = "There is no such program.")
  public RulesJson rules(
      @Parameter(description = "The program.", example = "us-ipledge") @PathParam("id") String id,
      @Parameter(
              description = "A day in the program's zone; today when it is left out.",
              example = "2026-11-14",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("on")
          @Nullable String on) {
    Program program = programs.find(id).orElseThrow(ProgramResource::unknownProgram);
    LocalDate day = on == null ? program.zone().dayOf(clock.now()) : day(on);
    return RulesJson.of(program, day);
  }

  private static LocalDate day(String on) {
    try {
      return LocalDate.parse(on);
    } catch (DateTimeParseException notADay) {
      String remedy = "Send a day of the calendar such as 2026-11-15, or leave it out for today.";
      throw Problem.malformed(List.of(new FieldError("on", "is not a day of the calendar", remedy)))
          .asException();
    }
  }

  private static RuntimeException unknownProgram() {
    return Problem.of(
            ProblemType.NOT_FOUND, "There is no such program.", "GET /api/programs lists them all.")
        .asException();
  }
}
