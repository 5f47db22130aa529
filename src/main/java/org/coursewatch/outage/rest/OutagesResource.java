package org.coursewatch.outage.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.outage.app.ReadOutages;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/outages}: when the service was not there. */
@Path("/api/outages")
@Tag(name = "Outages")
@Produces(MediaType.APPLICATION_JSON)
public class OutagesResource {

  private static final int USUAL_DAYS = 30;

  private final ReadOutages read;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final ProgramZone zone;

  @Inject
  OutagesResource(ReadOutages read, SignedIn signedIn, ServiceClock clock, Programs programs) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
    this.zone = programs.all().getFirst().zone();
  }

  /** Outages and maintenance of program days, both inside; without days of the last thirty. */
  @GET
  @Operation(
      operationId = "listOutages",
      summary = "When the service was not there",
      description =
          "Minutes in which no node noted that it was there, two or more in a row, and maintenance"
              + " that was planned. Program days, both inside.")
  public OutagesJson list(
      @Parameter(example = "2026-11-01") @QueryParam("from") @Nullable LocalDate from,
      @Parameter(example = "2026-11-30") @QueryParam("until") @Nullable LocalDate until) {
    Instant now = clock.now();
    LocalDate last = until == null ? zone.dayOf(now) : until;
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
    return OutagesJson.of(
        read.read(zone.startOf(first), zone.startOf(last.plusDays(1)), signedIn.actor(), now));
  }
}
