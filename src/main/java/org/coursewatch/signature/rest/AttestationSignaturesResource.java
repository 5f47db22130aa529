package org.coursewatch.signature.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.signature.app.ReadSignatures;
import org.coursewatch.signature.rest.SignatureJson.PageJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signatures under what is attested for a party. */
@Path("/api/standings")
@Tag(name = "Signatures")
@Produces(MediaType.APPLICATION_JSON)
public class AttestationSignaturesResource {

  private final ReadSignatures read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public AttestationSignaturesResource(ReadSignatures read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** The signatures under what was attested for a party, oldest first, each checked anew. */
  @GET
  @Path("{partyId}/signatures")
  @Operation(
      operationId = "listAttestationSignatures",
      summary = "Read the signatures under a party's attestations, each checked")
  public PageJson ofParty(
      @Parameter(example = "0d8f7f0e-8a39-4d1c-9e4b-5f6f1a2b3c4d") @PathParam("partyId")
          String partyId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    long after = Parameters.number(cursor);
    UUID party = Parameters.id(partyId);
    return PageJson.of(read.ofParty(party, after, most, signedIn.actor(), clock.now()));
  }
}
