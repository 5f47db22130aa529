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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/noncompliance/detectors}. */
@Path("/api/noncompliance/detectors")
@Tag(name = "Non-compliance")
@Produces(MediaType.APPLICATION_JSON)
public class DetectorsResource {

  private static final String EXAMPLE =
      """
      {"items": [{"code": "HAND_OVER_UNTRAINED", "title": "A pharmacy handed over with expired training",
      "source": "FDA notice of 2026-02-09", "note": "The day of the hand-over counts.", "tier": "NOTICE",
      "reportable": false, "thresholds": {}, "waitsFor": null, "lastRun": {"node": "one",
      "startedAt": "2026-11-22T09:00:00Z", "finishedAt": "2026-11-22T09:00:01Z", "found": 0, "opened": 0,
      "failure": null}}], "ladder": {"months": 12, "highest": "TEMPORARY_DEACTIVATION", "permanentFrom": 5,
      "appealDays": 30}}""";

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
  @APIResponse(
      responseCode = "200",
      description = "The detectors, with their thresholds and last looks.",
      content =
          @Content(
              schema = @Schema(implementation = DetectorsJson.class),
              examples = @ExampleObject(name = "detectors", value = EXAMPLE)))
  public DetectorsJson list() {
    return DetectorsJson.of(read.read(signedIn.actor(), clock.now()), read.ladder());
  }
}
