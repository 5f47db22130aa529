package org.coursewatch.audit.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/patients/{patientId}/audit}. */
@Path("/api/patients/{patientId}/audit")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class PatientAuditResource {

  private static final String ID = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33";

  private final ReadAudit read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public PatientAuditResource(ReadAudit read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** What was done to any record of a patient and who read it. */
  @GET
  @Operation(operationId = "readPatientAudit", summary = "Who did or read what of one patient")
  public AuditPageJson ofPatient(
      @Parameter(example = ID) @PathParam("patientId") UUID patientId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return AuditPageJson.of(
        read.find(
            AuditQuery.page(Paging.cursor(cursor), Paging.limit(limit))
                .of(new PatientId(patientId)),
            signedIn.actor(),
            clock.now()));
  }
}
