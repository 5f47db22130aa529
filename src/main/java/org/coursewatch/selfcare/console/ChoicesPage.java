package org.coursewatch.selfcare.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.app.KeepCalendarLink;
import org.coursewatch.notice.app.KeepPreferences;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.selfcare.app.OwnConsents;
import org.coursewatch.selfcare.app.ReadOwnCourses;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.console.ChoiceViews.Known;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /my/privacy}: how a patient is told, the calendar on the phone, a copy of the record,
 * consents to sign, and how to have everything erased.
 */
@Path("/my/privacy")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ChoicesPage {

  private static final int MOST_COURSES = 20;
  private static final URI HERE = URI.create("/my/privacy");
  private static final URI SAVED = URI.create("/my/privacy?saved=yes");

  private final ReadOwnCourses own;
  private final OwnConsents consents;
  private final KeepPreferences preferences;
  private final KeepCalendarLink calendar;
  private final Visit visit;

  @CheckedTemplate(basePath = "my")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance privacy(Frame frame, ChoiceView view);
  }

  @Inject
  ChoicesPage(
      ReadOwnCourses own,
      OwnConsents consents,
      KeepPreferences preferences,
      KeepCalendarLink calendar,
      Visit visit) {
    this.own = own;
    this.consents = consents;
    this.preferences = preferences;
    this.calendar = calendar;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("saved") @Nullable String saved) {
    Known known = known();
    Form form = ChoiceForm.of(known.preferences());
    return visit.page(() -> page(known, form, Form.empty(), null, saved != null));
  }

  /** How to be told. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response save(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    Known known = known();
    NoticePreferences wanted =
        ChoiceForm.read(form, known.preferences(), visit.words(ChoiceWords.class));
    if (form.isFaulty()) {
      return visit.again(page(known, form, Form.empty(), null, false));
    }
    return visit.once(
        form,
        () -> {
          preferences.write(wanted, visit.actor(), visit.now());
          return SAVED;
        });
  }

  /** The code that was mailed to the address. */
  @POST
  @Path("code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response verify(MultivaluedMap<String, String> sent) {
    Form code = Form.of(sent);
    boolean isRight =
        !code.value("code").isEmpty()
            && preferences.verify(code.value("code"), visit.actor(), visit.now());
    if (isRight) {
      return visit.to(SAVED);
    }
    code.fault("code", visit.words(ChoiceWords.class).codeWrong());
    Known known = known();
    return visit.again(page(known, ChoiceForm.of(known.preferences()), code, null, false));
  }

  /** A new calendar link. It is shown now and never again, so that the answer is the page. */
  @POST
  @Path("calendar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response link() {
    String link = calendar.replace(visit.actor(), visit.now());
    Known known = known();
    Form form = ChoiceForm.of(known.preferences());
    return visit.page(() -> page(known, form, Form.empty(), link, false));
  }

  @POST
  @Path("calendar/stop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response stop(MultivaluedMap<String, String> sent) {
    return visit.once(
        Form.of(sent),
        () -> {
          calendar.revoke(visit.actor(), visit.now());
          return HERE;
        });
  }

  /** Signs a consent that was given on paper. */
  @POST
  @Path("consents/{factId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response sign(@PathParam("factId") String factId, MultivaluedMap<String, String> sent) {
    OwnCourse course = course();
    if (course == null || !factId.matches("[0-9a-f-]{36}")) {
      throw Problem.of(ProblemType.NOT_FOUND, "There is no such form.", "Go back to your choices.")
          .asException();
    }
    UUID fact = UUID.fromString(factId);
    return visit.once(
        Form.of(sent),
        () -> {
          consents.sign(course.id(), fact, visit.actor(), visit.now());
          return HERE;
        });
  }

  private TemplateInstance page(
      Known known, Form form, Form code, @Nullable String link, boolean isSaved) {
    return Templates.privacy(
        visit.frame(), new ChoiceViews(visit).of(known, form, code, link, isSaved));
  }

  private Known known() {
    OwnCourse course = course();
    return new Known(
        preferences.read(visit.actor(), visit.now()),
        calendar.read(visit.actor(), visit.now()).orElse(null),
        course == null ? List.of() : consents.of(course, visit.actor(), visit.now()));
  }

  private @Nullable OwnCourse course() {
    return own.read(MOST_COURSES, visit.actor(), visit.now()).current();
  }
}
