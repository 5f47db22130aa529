package org.coursewatch.overdue.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.overdue.app.ReadSweepRuns;
import org.coursewatch.people.app.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/sweeps}. */
@Path("/api/reports/sweeps")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class SweepReportResource {

  private final ReadSweepRuns read;
  private final SignedIn signedIn;

  @Inject
  public SweepReportResource(ReadSweepRuns read, SignedIn signedIn) {
    this.read = read;
    this.signedIn = signedIn;
  }

  /** The last sweeps, newest first, in pages. */
  @GET
  @Operation(operationId = "listSweeps", summary = "What the last sweeps did, and what failed")
  public SweepsJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Long before = parameters.runNumber(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    return SweepsJson.of(read.read(before, most + 1, signedIn.actor()), most);
  }
}
