package org.coursewatch.enrollment.console;

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
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.PrepareRecording;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.app.FinishEnrollment;
import org.coursewatch.enrollment.app.KeepDraft;
import org.coursewatch.enrollment.app.ReadEnrollment;
import org.coursewatch.enrollment.app.ReadEnrollment.Reading;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.app.ReadPatient;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.print.QrSvg;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /office/enrollments/{draftId}/review} and {@code …/done}: everything before the course is
 * opened, and what the patient takes home.
 */
@Path("/office/enrollments")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReviewPage {

  private final Visit visit;
  private final KeepDraft keep;
  private final ReadEnrollment read;
  private final FinishEnrollment finish;
  private final PrepareRecording courses;
  private final ReadPatient patients;

  @CheckedTemplate(basePath = "enrollment")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance review(Frame frame, EnrollmentViews.Review view);

    static native TemplateInstance done(Frame frame, EnrollmentViews.Done view);
  }

  @Inject
  public ReviewPage(
      Visit visit,
      KeepDraft keep,
      ReadEnrollment read,
      FinishEnrollment finish,
      PrepareRecording courses,
      ReadPatient patients) {
    this.visit = visit;
    this.keep = keep;
    this.read = read;
    this.finish = finish;
    this.courses = courses;
    this.patients = patients;
  }

  @GET
  @Path("/{draftId}/review")
  @Operation(hidden = true)
  public Response show(@PathParam("draftId") String draftId) {
    DraftId id = Places.draftId(draftId);
    Reading reading = read.read(id, visit.actor(), visit.now());
    return reading.draft().isFinished()
        ? visit.to(Places.done(id))
        : visit.page(() -> review(reading, Form.empty()));
  }

  @POST
  @Path("/{draftId}/review")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response open(@PathParam("draftId") String draftId, MultivaluedMap<String, String> sent) {
    DraftId id = Places.draftId(draftId);
    Form form = Form.of(sent);
    return visit.once(
        form,
        () -> {
          finish.finish(id, visit.actor(), visit.now());
          return Places.done(id);
        },
        problem -> {
          form.fault(
              "",
              problem.type() == ProblemType.CONFLICT
                  ? visit.words(EnrollmentWords.class).cannotOpen()
                  : visit.words(PageWords.class).problem(problem.type()));
          return review(read.read(id, visit.actor(), visit.now()), form);
        });
  }

  @GET
  @Path("/{draftId}/done")
  @Operation(hidden = true)
  public Response done(@PathParam("draftId") String draftId) {
    DraftId id = Places.draftId(draftId);
    CourseId course = keep.read(id, visit.actor(), visit.now()).course();
    if (course == null) {
      return visit.to(Places.step(id, org.coursewatch.enrollment.Step.WHO));
    }
    CourseFile file = courses.show(course, visit.actor(), visit.now()).file();
    PatientRecord patient = patients.read(file.patient(), visit.actor(), visit.now());
    boolean signed =
        file.course().facts().stream().anyMatch(each -> each.fact() instanceof ConsentSigned);
    EnrollmentViews.Done view =
        new EnrollmentViews.Done(
            course.toString(), qr(patient), patient.number().toString(), !signed);
    return visit.page(() -> Templates.done(visit.frame(), view));
  }

  /** What stands around it in the page says what it is. */
  private static String qr(PatientRecord patient) {
    return QrSvg.of(patient.number().toString()).replace("role=\"img\"", "aria-hidden=\"true\"");
  }

  private TemplateInstance review(Reading reading, Form form) {
    return Templates.review(visit.frame(), new Reviewed(visit, reading).review(form));
  }
}
