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
import java.util.List;
import org.coursewatch.enrollment.AnswerFault;
import org.coursewatch.enrollment.AnswerFault.Kind;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Enrollment;
import org.coursewatch.enrollment.Step;
import org.coursewatch.enrollment.app.FindNamesakes;
import org.coursewatch.enrollment.app.KeepDraft;
import org.coursewatch.enrollment.app.ReadEnrollment;
import org.coursewatch.enrollment.app.ReadEnrollment.Reading;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.PatientRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /office/enrollments/{draftId}/{step}}: one step of the path. What is sent is saved before
 * it is judged, so that leaving loses nothing; the way back is an ordinary page. Saving carries no
 * key against doing it twice: what is saved twice is the same.
 */
@Path("/office/enrollments")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EnrollmentStepPage {

  private static final String LEAVE = "leave";

  private final Visit visit;
  private final KeepDraft keep;
  private final ReadEnrollment read;
  private final FindNamesakes namesakes;

  @CheckedTemplate(basePath = "enrollment")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance step(Frame frame, EnrollmentViews.Asking view);

    static native TemplateInstance kept(String text);
  }

  @Inject
  public EnrollmentStepPage(
      Visit visit, KeepDraft keep, ReadEnrollment read, FindNamesakes namesakes) {
    this.visit = visit;
    this.keep = keep;
    this.read = read;
    this.namesakes = namesakes;
  }

  @GET
  @Path("/{draftId}/{step}")
  @Operation(hidden = true)
  public Response show(@PathParam("draftId") String draftId, @PathParam("step") String step) {
    DraftId id = Places.draftId(draftId);
    Reading reading = read.read(id, visit.actor(), visit.now());
    if (reading.draft().isFinished()) {
      return visit.to(Places.done(id));
    }
    Step asked = Places.stepOf(step);
    Form form = Form.empty();
    for (String name : asked.answers()) {
      if (reading.draft().answers().has(name)) {
        form = form.with(name, reading.draft().answers().values(name));
      }
    }
    Form filled = form;
    return visit.page(() -> page(asked, reading, filled, found(asked, reading)));
  }

  @POST
  @Path("/{draftId}/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(
      @PathParam("draftId") String draftId,
      @PathParam("step") String step,
      MultivaluedMap<String, String> sent) {
    DraftId id = Places.draftId(draftId);
    Step asked = Places.stepOf(step);
    Reading reading = saved(id, asked, sent, asked);
    if (reading.draft().isFinished()) {
      return visit.to(Places.done(id));
    }
    if (sent.containsKey(LEAVE)) {
      return visit.to(Places.LIST);
    }
    List<PatientRecord> found = found(asked, reading);
    Form form = Form.of(sent);
    tell(reading.faults(asked), form);
    if (!found.isEmpty() && !isToldApart(form.value("person"), found)) {
      tell(List.of(new AnswerFault("person", Kind.SAME_PERSON)), form);
    }
    if (form.isFaulty()) {
      return visit.again(page(asked, reading, form, found));
    }
    boolean reviewed = reading.draft().step() == Step.REVIEW;
    Step next = reviewed ? Step.REVIEW : asked.next();
    keep.save(id, asked, sent, next, visit.actor(), visit.now());
    return visit.to(Places.step(id, next));
  }

  /** Saves while somebody types, where scripts run; answers with a word that it did. */
  @POST
  @Path("/{draftId}/{step}/keep")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response keep(
      @PathParam("draftId") String draftId,
      @PathParam("step") String step,
      MultivaluedMap<String, String> sent) {
    Step asked = Places.stepOf(step);
    Reading reading = saved(Places.draftId(draftId), asked, sent, asked);
    String time = Clock.time(visit.now(), reading.site(), visit.language());
    return visit.piece(Templates.kept(visit.words(EnrollmentWords.class).kept(time)));
  }

  private Reading saved(DraftId id, Step step, MultivaluedMap<String, String> sent, Step reached) {
    keep.save(id, step, sent, reached, visit.actor(), visit.now());
    return read.read(id, visit.actor(), visit.now());
  }

  private void tell(List<AnswerFault> faults, Form form) {
    EnrollmentWords words = visit.words(EnrollmentWords.class);
    faults.stream()
        .filter(fault -> form.error(fault.answer()).isEmpty())
        .forEach(fault -> form.fault(fault.answer(), words.fault(fault.kind())));
  }

  private List<PatientRecord> found(Step step, Reading reading) {
    return step == Step.WHO
        ? namesakes.find(reading.draft().answers(), visit.actor(), visit.now())
        : List.of();
  }

  private static boolean isToldApart(String person, List<PatientRecord> found) {
    return person.equals(Enrollment.OTHER_PERSON)
        || found.stream().anyMatch(each -> each.id().toString().equals(person));
  }

  private TemplateInstance page(Step step, Reading reading, Form form, List<PatientRecord> found) {
    if (step == Step.REVIEW) {
      throw Places.notFound();
    }
    return Templates.step(visit.frame(), new Asked(visit, reading).step(step, form, found));
  }
}
