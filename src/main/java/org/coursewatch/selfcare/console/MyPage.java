package org.coursewatch.selfcare.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.selfcare.app.ReadOwnCourses;
import org.coursewatch.selfcare.app.ReadOwnCourses.Own;
import org.coursewatch.selfcare.app.ReadOwnCourses.OwnCourse;
import org.coursewatch.selfcare.console.MonthView.Calendar;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /my}: a patient's next step and all that is open; {@code /my/calendar}: the days. */
@Path("/my")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MyPage {

  private static final int MOST_COURSES = 20;
  private static final int MONTHS = 3;

  private final ReadOwnCourses own;
  private final Visit visit;

  @CheckedTemplate(basePath = "my")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance day(Frame frame, MyView view);

    static native TemplateInstance calendar(Frame frame, Calendar view);
  }

  @Inject
  MyPage(ReadOwnCourses own, Visit visit) {
    this.own = own;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show() {
    Own record = own.read(MOST_COURSES, visit.actor(), visit.now());
    return visit.page(() -> Templates.day(visit.frame(), new MyViews(visit).of(record)));
  }

  @GET
  @Path("calendar")
  @Operation(hidden = true)
  public Response calendar() {
    OwnCourse course = own.read(MOST_COURSES, visit.actor(), visit.now()).current();
    Calendar view = course == null ? new Calendar(List.of(), List.of()) : calendar(course);
    return visit.page(() -> Templates.calendar(visit.frame(), view));
  }

  private Calendar calendar(OwnCourse course) {
    List<MyView.Day> days = new MyViews(visit).days(course);
    MyWords words = visit.words(MyWords.class);
    return new Calendar(days, MonthView.of(course.today(), MONTHS, days, visit.dates(), words));
  }
}
