package org.coursewatch.people.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.app.ExportPatient;
import org.coursewatch.people.app.ExportPatient.Export;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.rest.FileAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /my/record}: what {@code /api/patients/{patientId}/export} answers, as a file for whoever
 * signed in with a browser.
 */
@Path("/my/record")
@Authenticated
public class OwnRecordResource {

  private static final String NAME = "my-record.";

  private final ExportPatient export;
  private final ExportPage page;
  private final PatientCall call;

  @Inject
  OwnRecordResource(ExportPatient export, ExportPage page, PatientCall call) {
    this.export = export;
    this.page = page;
    this.call = call;
  }

  /**
   * The caller's own record, to keep.
   *
   * @param form {@code json} for machines; a page for people otherwise
   */
  @GET
  @Operation(hidden = true)
  public Response own(@QueryParam("as") @Nullable String form) {
    Actor actor = call.actor();
    PatientId self = actor.patient();
    if (self == null) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Only a patient's account has a record of its own.",
              "Sign in with the account of a patient.")
          .asException();
    }
    Export all = export.export(self, actor, call.now());
    return "json".equals(form)
        ? FileAnswer.of(ExportText.json(all), MediaType.APPLICATION_JSON, NAME + "json").build()
        : FileAnswer.of(page.render(all), "text/html;charset=UTF-8", NAME + "html").build();
  }
}
