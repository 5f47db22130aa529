package org.coursewatch.course.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.coursewatch.course.Admission;
import org.coursewatch.course.AdmissionRules;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.PrepareRecording;
import org.coursewatch.course.app.PrepareRecording.Prepared;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /office/courses/{courseId}/facts/{factId}/undo}: takes a fact back by one more fact, with
 * a reason.
 */
@Path("/office/courses/{courseId}/facts/{factId}/undo")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class UndoPage {

  private static final int LONGEST_REASON = 500;

  private final Visit visit;
  private final PrepareRecording prepare;
  private final RecordFact record;

  @CheckedTemplate(basePath = "record")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance undo(Frame frame, RecordViews.Undo view);
  }

  @Inject
  public UndoPage(Visit visit, PrepareRecording prepare, RecordFact record) {
    this.visit = visit;
    this.prepare = prepare;
    this.record = record;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(@PathParam("courseId") String courseId, @PathParam("factId") String factId) {
    Prepared prepared = prepare(courseId);
    return visit.page(() -> undo(prepared, factId, Form.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response undo(
      @PathParam("courseId") String courseId,
      @PathParam("factId") String factId,
      MultivaluedMap<String, String> sent) {
    Prepared prepared = prepare(courseId);
    Form form = Form.of(sent);
    RecordWords words = visit.words(RecordWords.class);
    String reason = form.value("reason");
    if (reason.isEmpty()) {
      form.fault("reason", words.sayWhy());
    } else if (reason.length() > LONGEST_REASON) {
      form.fault("reason", words.tooLong(LONGEST_REASON));
    }
    if (form.isFaulty()) {
      return visit.again(undo(prepared, factId, form));
    }
    FactVoided voided = new FactVoided(visit.now(), factId, reason);
    return visit.once(
        form,
        () -> record(prepared.file().id(), voided),
        problem -> {
          form.fault("", visit.words(PageWords.class).problem(problem.type()));
          return undo(prepared, factId, form);
        });
  }

  private URI record(CourseId id, FactVoided voided) {
    return switch (record.record(id, voided, null, visit.actor(), visit.now())) {
      case Outcome.Recorded(CourseFile _) -> Addresses.recorded(id, voided.fact());
      case Outcome.Proposed _ -> Addresses.proposed(id);
    };
  }

  private TemplateInstance undo(Prepared prepared, String factId, Form form) {
    RecordedFact fact = prepared.file().fact(factId);
    if (fact == null) {
      throw Addresses.notFound();
    }
    FactVoided voided = new FactVoided(visit.now(), factId, "");
    Admission admission =
        AdmissionRules.judge(voided, prepared.file(), visit.now(), prepared.site());
    String recorded =
        new Verdict(
                prepared,
                visit.words(AnswerWords.class),
                visit.words(RecordWords.class),
                visit.words(PageWords.class),
                visit.dates())
            .recorded(fact.fact());
    boolean second = admission instanceof Admission.NeedsSecondPerson;
    boolean possible = !(admission instanceof Admission.Refused);
    return Templates.undo(
        visit.frame(),
        new RecordViews.Undo(
            prepared.file().id().toString(), factId, recorded, second, possible, form));
  }

  private Prepared prepare(String courseId) {
    return prepare.prepare(Addresses.courseId(courseId), visit.actor(), visit.now());
  }
}
