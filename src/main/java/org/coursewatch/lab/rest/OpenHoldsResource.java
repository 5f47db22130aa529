package org.coursewatch.lab.rest;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.lab.app.ReadHolds;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/hold-proposals}: what waits for a prescriber's decision. */
@Path("/api/hold-proposals")
@Tag(name = "Labs")
@Produces(MediaType.APPLICATION_JSON)
public class OpenHoldsResource {

  private final ReadHolds read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public OpenHoldsResource(ReadHolds read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** The open proposals of the courses the caller may see, newest first, in pages. */
  @GET
  @Operation(
      operationId = "listOpenHoldProposals",
      summary = "Holds that lab values propose and nobody has decided")
  public HoldProposalJson.PageJson list(
      @QueryParam("cursor") @Nullable @Min(1) Long cursor,
      @Parameter(example = "20") @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
          int limit) {
    return HoldProposalJson.PageJson.of(
        read.open(cursor, limit + 1, signedIn.actor(), clock.now()), limit);
  }
}
