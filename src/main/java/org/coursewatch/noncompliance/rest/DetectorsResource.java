package org.coursewatch.noncompliance.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.noncompliance.app.ReadDetectors;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/noncompliance/detectors}. */
@Path("/api/noncompliance/detectors")
@Tag(name = "Non-compliance")
@Produces(MediaType.APPLICATION_JSON)
public class DetectorsResource {

  private final ReadDetectors read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  DetectorsResource(ReadDetectors read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Every detector, and how its last look went. */
  @GET
  @Operation(
      operationId = "listDetectors",
      summary = "What is looked for, with which thresholds, and how the last looks went")
  public DetectorsJson list() {
    return DetectorsJson.of(read.read(signedIn.actor(), clock.now()), read.ladder());
  }
}
