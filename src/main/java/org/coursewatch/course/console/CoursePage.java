package org.coursewatch.course.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.ShowCourse.Earlier;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /office/courses/{courseId}}: where a course stands, what is missing and who acts, its
 * timeline, its laboratory values and its ledger.
 */
@Path("/office/courses/{courseId}")
@Authenticated
public class CoursePage {

  private final CourseViews views;
  private final Visit visit;

  @CheckedTemplate(basePath = "course")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance course(Frame frame, CourseView view);
  }

  @Inject
  CoursePage(CourseViews views, Visit visit) {
    this.views = views;
    this.visit = visit;
  }

  /**
   * The course now, or as it stood on an earlier day.
   *
   * @param asOf a program day before today; empty for now
   * @param known {@code then} to leave out what was learnt after that day
   * @param before only entries of the ledger with a smaller number
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(
      @PathParam("courseId") String courseId,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("known") @Nullable String known,
      @QueryParam("before") @Nullable String before) {
    CourseId id = Addresses.courseId(courseId);
    Form form = Form.empty();
    if (asOf == null || asOf.isBlank()) {
      return visit.page(() -> page(id, null, Addresses.before(before), form));
    }
    form.with("asOf", asOf);
    if (known != null) {
      form.with("known", known);
    }
    try {
      Earlier earlier = new Earlier(LocalDate.parse(asOf), "then".equals(known));
      TemplateInstance page = page(id, earlier, Addresses.before(before), form);
      return visit.page(() -> page);
    } catch (DateTimeParseException e) {
      return faulty(id, form);
    } catch (ProblemException e) {
      if (e.problem().type() != ProblemType.MALFORMED) {
        throw e;
      }
      return faulty(id, form);
    }
  }

  /** The page of today with what is wrong with a form of it. */
  Response again(CourseId id, String field, String sentence, Form form) {
    form.fault(field, sentence);
    return visit.again(page(id, null, Integer.MAX_VALUE, form));
  }

  private Response faulty(CourseId id, Form form) {
    return again(id, "asOf", visit.words(LedgerWords.class).asOfFault(), form);
  }

  private TemplateInstance page(CourseId id, @Nullable Earlier earlier, int before, Form form) {
    return Templates.course(visit.frame(), views.view(id, earlier, before, form));
  }
}
