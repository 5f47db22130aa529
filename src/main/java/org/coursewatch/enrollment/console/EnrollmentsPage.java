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
import org.coursewatch.enrollment.Draft;
import org.coursewatch.enrollment.DraftId;
import org.coursewatch.enrollment.Step;
import org.coursewatch.enrollment.app.KeepDraft;
import org.coursewatch.enrollment.app.ReadEnrollment;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /office/enrollments}: those on their way, beginning one and discarding one. */
@Path("/office/enrollments")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EnrollmentsPage {

  private final Visit visit;
  private final KeepDraft keep;
  private final ReadEnrollment read;

  @CheckedTemplate(basePath = "enrollment")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance list(Frame frame, EnrollmentViews.Enrollments view);

    static native TemplateInstance begin(Frame frame, EnrollmentViews.Beginning view);
  }

  @Inject
  public EnrollmentsPage(Visit visit, KeepDraft keep, ReadEnrollment read) {
    this.visit = visit;
    this.keep = keep;
    this.read = read;
  }

  @GET
  @Operation(hidden = true)
  public Response list() {
    return visit.page(() -> list(Form.empty()));
  }

  @GET
  @Path("/new")
  @Operation(hidden = true)
  public Response showBeginning() {
    return visit.page(() -> beginning(Form.empty()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response begin(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    return visit.once(
        form,
        () -> Places.step(keep.begin(visit.actor(), visit.now()).id(), Step.WHO),
        problem -> {
          form.fault(
              "",
              problem.type() == ProblemType.CONFLICT
                  ? visit.words(EnrollmentWords.class).tooMany()
                  : visit.words(PageWords.class).problem(problem.type()));
          return beginning(form);
        });
  }

  @POST
  @Path("/{draftId}/discard")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response discard(
      @PathParam("draftId") String draftId, MultivaluedMap<String, String> sent) {
    DraftId id = Places.draftId(draftId);
    return visit.once(
        Form.of(sent),
        () -> {
          keep.discard(id, visit.actor(), visit.now());
          return Places.LIST;
        });
  }

  private TemplateInstance beginning(Form form) {
    String prescriber = read.prescriber(visit.actor());
    return Templates.begin(visit.frame(), new EnrollmentViews.Beginning(prescriber, form));
  }

  private TemplateInstance list(Form form) {
    List<EnrollmentViews.Open> open =
        keep.open(visit.actor(), visit.now()).stream().map(this::line).toList();
    String forgotten = visit.words(EnrollmentWords.class).forgotten(keep.rememberedDays());
    return Templates.list(visit.frame(), new EnrollmentViews.Enrollments(open, forgotten, form));
  }

  private EnrollmentViews.Open line(Draft draft) {
    EnrollmentWords words = visit.words(EnrollmentWords.class);
    String name =
        (draft.answers().value("givenName") + " " + draft.answers().value("familyName")).strip();
    return new EnrollmentViews.Open(
        draft.id().toString(),
        Places.step(draft.id(), draft.step()).toString(),
        name.isEmpty() ? words.nameless() : name,
        words.step(draft.step()),
        visit.dates().instant(draft.savedAt(), read.site(visit.actor())));
  }
}
