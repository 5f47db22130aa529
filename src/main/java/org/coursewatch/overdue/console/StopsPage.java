package org.coursewatch.overdue.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.course.app.ListCourses;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/pregnancy-stops}: the courses a positive test stopped, to look after. */
@Path("/program/pregnancy-stops")
@Authenticated
public class StopsPage {

  private static final String ADDRESS = "/program/pregnancy-stops";
  private static final int ROWS = 50;

  private final ListCourses courses;
  private final Programs programs;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   */
  record View(String asOf, List<Row> rows, @Nullable String next) {}

  /** A course, with the program day of its opening in words. */
  record Row(String course, String patientNumber, String openedOn) {}

  @CheckedTemplate(basePath = "overdue")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance stops(Frame frame, View view);
  }

  @Inject
  StopsPage(ListCourses courses, Programs programs, Visit visit) {
    this.courses = courses;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable String after) {
    return visit.page(() -> shown(after));
  }

  private TemplateInstance shown(@Nullable String after) {
    Program program = programs.all().getFirst();
    List<CourseSummary> found =
        courses.list(
            program,
            CourseState.PREGNANCY_STOP,
            place(after),
            ROWS + 1,
            visit.actor(),
            visit.now());
    List<CourseSummary> shown = found.subList(0, Math.min(ROWS, found.size()));
    String next = found.size() > ROWS ? ADDRESS + "?after=" + shown.getLast().id() : null;
    String asOf = visit.dates().instant(visit.now(), program.zone().zone());
    return Templates.stops(
        visit.frame(),
        new View(
            visit.words(OverdueWords.class).asOf(asOf),
            shown.stream().map(this::row).toList(),
            next));
  }

  private Row row(CourseSummary course) {
    return new Row(
        course.id().toString(),
        course.patientNumber().toString(),
        visit.dates().shortDay(course.openedOn()));
  }

  /** What is no place in the list begins with the first page. */
  private static @Nullable CourseId place(@Nullable String after) {
    try {
      return after == null ? null : new CourseId(UUID.fromString(after));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
