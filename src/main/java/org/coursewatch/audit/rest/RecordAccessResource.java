package org.coursewatch.audit.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.audit.app.ReadAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/me/record-access}. */
@Path("/api/me/record-access")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
public class RecordAccessResource {

  private final ReadAudit read;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public RecordAccessResource(ReadAudit read, SignedIn signedIn, ServiceClock clock) {
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Who looked at the caller's own record or changed it. */
  @GET
  @Operation(
      operationId = "readRecordAccess",
      summary = "Who looked at your record or changed it, newest first",
      description =
          "Names roles and organizations, not people; ask the program's office about an entryId.")
  public RecordAccessJson own(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable Integer limit) {
    Actor patient = signedIn.actor();
    return RecordAccessJson.of(
        read.own(AuditQuery.page(Paging.cursor(cursor), Paging.limit(limit)), patient, clock.now()),
        patient);
  }
}
