package org.coursewatch.escalation.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.coursewatch.escalation.EscalationLevel;
import org.coursewatch.escalation.app.ReadEscalations;
import org.coursewatch.escalation.app.ReadEscalations.Request;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/escalations}. */
@Path("/api/reports/escalations")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class EscalationReportResource {

  private final ReadEscalations read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public EscalationReportResource(ReadEscalations read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * The steps that overdue checks took, the newest first, in pages.
   *
   * @param levels only steps to these levels; all when left out
   * @param prescriber only steps noted while this prescriber treated
   * @param program the program; default the first
   */
  @GET
  @Operation(
      operationId = "listEscalations",
      summary = "What was escalated, when and to whom, and whether it is still overdue",
      description =
          "All of it for the program's office, a practice's own for it. Noted by the sweep; with whom a check lies now"
              + " stands in the overdue report.")
  public EscalationsJson list(
      @Parameter(example = "ADMINISTRATOR") @QueryParam("level") List<String> levels,
      @QueryParam("prescriber") @Nullable String prescriber,
      @QueryParam("program") @Nullable String program,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Set<EscalationLevel> reached = parameters.levels(levels);
    Set<PrescriberId> treating = parameters.prescriber(prescriber);
    Long before = parameters.number(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    Request request = new Request(program, reached, treating, false, before, most + 1);
    return EscalationsJson.of(read.read(request, signedIn.actor(), clock.now()), most);
  }
}
