package org.coursewatch.audit.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.coursewatch.audit.app.ExportAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The whole trail for a browser, whose session does not open the API. */
@Path("/program/audit/export")
@Authenticated
public class AuditDownload {

  private final ExportAudit export;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public AuditDownload(ExportAudit export, SignedIn signedIn, ServiceClock clock) {
    this.export = export;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  @GET
  @Produces(ExportLines.MEDIA_TYPE)
  @Operation(hidden = true)
  public Response download() {
    Actor actor = signedIn.actor();
    return ExportLines.answer(export, export.prepare(null, null, actor, clock.now()), actor);
  }
}
