package org.coursewatch.course.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.dispense.app.ReadEvidence;
import org.coursewatch.dispense.app.ReadEvidence.Evidence;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /office/courses/{courseId}/authorizations/{number}}: why a supply was allowed on its day.
 */
@Path("/office/courses/{courseId}/authorizations/{number}")
@Authenticated
public class EvidencePage {

  private final ReadEvidence read;
  private final Programs programs;
  private final Visit visit;

  @CheckedTemplate(basePath = "course")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance evidence(Frame frame, EvidenceView view);
  }

  @Inject
  EvidencePage(ReadEvidence read, Programs programs, Visit visit) {
    this.read = read;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@PathParam("courseId") String courseId, @PathParam("number") String number) {
    Evidence evidence = read.read(Addresses.courseId(courseId), number, visit.actor(), visit.now());
    Speech speech =
        Speech.of(
            visit,
            programs.find(evidence.file().program()).orElseThrow().zone().zone(),
            evidence.prescriber().zone());
    return visit.page(() -> Templates.evidence(visit.frame(), EvidenceView.of(evidence, speech)));
  }
}
