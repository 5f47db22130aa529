package org.coursewatch.escalation.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.coursewatch.escalation.LostCursor;
import org.coursewatch.escalation.app.ReadLostPatients;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/reports/lost-to-follow-up}. */
@Path("/api/reports/lost-to-follow-up")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class LostReportResource {

  private final ReadLostPatients read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public LostReportResource(ReadLostPatients read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /**
   * Patients whom nobody reaches, the longest lost first, in pages.
   *
   * @param prescriber only this prescriber's courses
   * @param program the program; default the first
   */
  @GET
  @Operation(
      operationId = "listLostToFollowUp",
      summary = "Patients who count as lost to follow-up now",
      description =
          "All of them for the program's office, a practice's own for it. A sign of the patient takes a course off the"
              + " list; what is overdue stays overdue either way.")
  public LostPatientsJson list(
      @QueryParam("prescriber") @Nullable String prescriber,
      @QueryParam("program") @Nullable String program,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    Set<PrescriberId> treating = parameters.prescriber(prescriber);
    LostCursor after = parameters.lost(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    return LostPatientsJson.of(
        read.read(program, treating, after, most + 1, signedIn.actor(), clock.now()), most);
  }
}
