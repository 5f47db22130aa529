package org.coursewatch.course.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.PrepareRecording;
import org.coursewatch.course.app.PrepareRecording.Prepared;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /office/courses/{courseId}/recorded/{factId}}: whether what was recorded counts, if not
 * why, and what it changed. Right whenever it is opened, not only the first time.
 */
@Path("/office/courses/{courseId}")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RecordedPage {

  private final Visit visit;
  private final PrepareRecording prepare;

  @CheckedTemplate(basePath = "record")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance recorded(Frame frame, RecordViews.Answer view);

    static native TemplateInstance proposed(Frame frame, String courseId);
  }

  @Inject
  public RecordedPage(Visit visit, PrepareRecording prepare) {
    this.visit = visit;
    this.prepare = prepare;
  }

  @GET
  @Path("/recorded/{factId}")
  @Operation(hidden = true)
  public Response show(@PathParam("courseId") String courseId, @PathParam("factId") String factId) {
    CourseId id = Addresses.courseId(courseId);
    Prepared prepared = prepare.prepare(id, visit.actor(), visit.now());
    RecordedFact fact = prepared.file().fact(factId);
    if (fact == null) {
      throw Addresses.notFound();
    }
    Verdict verdict =
        new Verdict(
            prepared,
            visit.words(AnswerWords.class),
            visit.words(RecordWords.class),
            visit.words(PageWords.class),
            visit.dates());
    return visit.page(() -> Templates.recorded(visit.frame(), verdict.about(fact)));
  }

  /** Something waits for a second person. */
  @GET
  @Path("/proposed")
  @Operation(hidden = true)
  public Response proposed(@PathParam("courseId") String courseId) {
    CourseId id = Addresses.courseId(courseId);
    prepare.prepare(id, visit.actor(), visit.now());
    return visit.page(() -> Templates.proposed(visit.frame(), id.toString()));
  }
}
