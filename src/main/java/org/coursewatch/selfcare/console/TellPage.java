package org.coursewatch.selfcare.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.selfcare.app.ReadOwnCourses;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.app.TellOffice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /my/tell}: what cannot wait. The page says first to stop and to call; a positive test and
 * a gap can be reported besides, and stop the next supply at once.
 */
@Path("/my/tell")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TellPage {

  private static final int MOST_COURSES = 20;
  private static final URI TOLD = URI.create("/my/tell?told=yes");
  private static final String POSITIVE = "positiveOn";
  private static final String GAP = "gapOn";

  private final ReadOwnCourses own;
  private final TellOffice tell;
  private final Visit visit;

  /** Reports the day of something that happened. */
  private interface Report {
    void of(OwnCourse course, LocalDate on);
  }

  @CheckedTemplate(basePath = "my")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance tell(Frame frame, TellView view);
  }

  @Inject
  TellPage(ReadOwnCourses own, TellOffice tell, Visit visit) {
    this.own = own;
    this.tell = tell;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("told") @Nullable String told) {
    TellView view = view(course(), Form.empty(), told != null);
    return visit.page(() -> Templates.tell(visit.frame(), view));
  }

  /** A test at home says pregnant. */
  @POST
  @Path("positive")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response positive(MultivaluedMap<String, String> sent) {
    return report(
        Form.of(sent),
        POSITIVE,
        (course, on) -> tell.positive(course.id(), on, visit.actor(), visit.now()));
  }

  /** A method stopped, failed or was forgotten. */
  @POST
  @Path("gap")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response gap(MultivaluedMap<String, String> sent) {
    return report(
        Form.of(sent), GAP, (course, on) -> tell.gap(course.id(), on, visit.actor(), visit.now()));
  }

  private Response report(Form form, String field, Report report) {
    OwnCourse course = course();
    LocalDate on = day(form.value(field));
    if (course == null || on == null) {
      form.fault(field, visit.words(PageWords.class).notADay());
      return visit.again(Templates.tell(visit.frame(), view(course, form, false)));
    }
    try {
      return visit.once(
          form,
          () -> {
            report.of(course, on);
            return TOLD;
          });
    } catch (ProblemException e) {
      form.take(e.problem(), Map.of("on", field, "specimenOn", field));
      return visit.answer(
          e.problem().type().status(), Templates.tell(visit.frame(), view(course, form, false)));
    }
  }

  private TellView view(@Nullable OwnCourse course, Form form, boolean isTold) {
    MethodWords words = visit.words(MethodWords.class);
    return new TellView(
        course == null ? null : words.tellCall(course.prescriber(), course.practice()),
        course != null,
        course != null && course.month().isAsked(),
        isTold,
        form);
  }

  private @Nullable OwnCourse course() {
    return own.read(MOST_COURSES, visit.actor(), visit.now()).current();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
