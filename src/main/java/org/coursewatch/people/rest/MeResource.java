package org.coursewatch.people.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.people.app.WhoAmI;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.BodyLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/me}. */
@Path("/api/me")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class MeResource {

  private static final String EXAMPLE =
      """
      {"account": "finch", "role": "prescriber", "status": "PENDING", "activeThrough": null, "tasks": ["ATTEST"]}""";

  private final WhoAmI me;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  MeResource(WhoAmI me, SignedIn signedIn, ServiceClock clock) {
    this.me = me;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** What the caller is, where its party stands, and what it has to do about that. */
  @GET
  @Authenticated
  @Operation(operationId = "readMe", summary = "Who you are here, until when, and what to do")
  @APIResponse(
      responseCode = "200",
      description = "What you are, and what to do.",
      content =
          @Content(
              schema = @Schema(implementation = MeJson.class),
              examples = @ExampleObject(name = "me", value = EXAMPLE)))
  public MeJson read() {
    return MeJson.of(me.read(signedIn.actor(), clock.now()));
  }
}
