package org.coursewatch.signature.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.signature.app.ReadSignatures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What waits for a signature. */
@Path("/api/signatures")
@Tag(name = "Signatures")
@Produces(MediaType.APPLICATION_JSON)
public class PendingSignaturesResource {

  private final ReadSignatures read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public PendingSignaturesResource(ReadSignatures read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** What others entered and waits for the caller's signature. */
  @GET
  @Path("pending")
  @Operation(
      operationId = "listPendingSignatures",
      summary = "List what others entered and waits for your signature")
  public PendingJson pending(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return PendingJson.of(
        read.pending(Parameters.after(cursor), most, signedIn.actor(), clock.now()), most);
  }
}
