package org.coursewatch.program.console;

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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.RuleScope;
import org.coursewatch.course.app.FindReachedCourses;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.PageWords;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.console.ComparisonView.Reach;
import org.coursewatch.program.console.Comparisons.Pair;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /rules}: programs, their versions side by side, and the courses a change can reach. */
@Path("/rules")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RulesPage {

  private static final int PAGE = 50;

  private final Visit visit;
  private final Programs programs;
  private final FindReachedCourses reached;

  @CheckedTemplate(basePath = "rules")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance programs(Frame frame, ProgramsView view);

    static native TemplateInstance comparison(Frame frame, ComparisonView view);

    static native TemplateInstance courses(Frame frame, ReachView view);
  }

  @Inject
  public RulesPage(Visit visit, Programs programs, FindReachedCourses reached) {
    this.visit = visit;
    this.programs = programs;
    this.reached = reached;
  }

  @GET
  @Operation(hidden = true)
  public Response all() {
    return visit.page(
        () ->
            Templates.programs(
                visit.frame(),
                new ProgramsView(
                    programs.all().stream()
                        .map(program -> comparisons().row(program, visit.now()))
                        .toList(),
                    List.of(RefusalCode.values()),
                    List.of(CheckCode.values()))));
  }

  /** Two versions, the newest and the one before it when nothing else is asked for. */
  @GET
  @Path("{program}")
  @Operation(hidden = true)
  public Response sideBySide(
      @PathParam("program") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("show") @Nullable String show) {
    return visit.page(
        () -> {
          Program program = program(id);
          Pair pair = pair(program, from, to);
          Form form =
              Form.empty()
                  .with("from", Comparisons.key(pair.from()))
                  .with("to", Comparisons.key(pair.to()))
                  .with("show", show == null ? Comparisons.CHANGES : show);
          return Templates.comparison(
              visit.frame(), comparisons().view(program, pair, form, reach(program, pair)));
        });
  }

  /** The running courses the reader may see and the change can reach. */
  @GET
  @Path("{program}/courses")
  @Operation(hidden = true)
  public Response courses(
      @PathParam("program") String id,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("after") @Nullable UUID after) {
    return visit.page(
        () -> {
          Program program = program(id);
          Pair pair = pair(program, from, to);
          List<CourseSummary> found =
              reached.list(
                  program,
                  RuleScope.of(pair.changes()),
                  after == null ? null : new CourseId(after),
                  PAGE + 1,
                  visit.actor(),
                  visit.now());
          return Templates.courses(visit.frame(), view(program, pair, found));
        });
  }

  private ReachView view(Program program, Pair pair, List<CourseSummary> found) {
    List<CourseSummary> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next =
        found.size() > PAGE
            ? pair.coursesAddress(program) + "&after=" + shown.getLast().id()
            : null;
    return new ReachView(
        words().reachedTitle(visit.dates().day(pair.to().header().validFrom())),
        pair.address(program),
        shown.stream()
            .map(
                each ->
                    new ReachView.Row(
                        each.id().toString(),
                        each.patientNumber().value(),
                        visit.dates().shortDay(each.openedOn()),
                        each.state()))
            .toList(),
        next);
  }

  private @Nullable Reach reach(Program program, Pair pair) {
    if (!reached.isFor(visit.actor())) {
      return null;
    }
    Set<RuleScope> scopes = RuleScope.of(pair.changes());
    return new Reach(
        reached.count(program, scopes, visit.actor()),
        pair.coursesAddress(program),
        visit.actor().readsEverything());
  }

  private Pair pair(Program program, @Nullable String from, @Nullable String to) {
    Pair newest = Comparisons.newest(program);
    return new Pair(
        from == null
            ? newest.from()
            : Comparisons.version(program, from).orElseThrow(this::unknown),
        to == null ? newest.to() : Comparisons.version(program, to).orElseThrow(this::unknown));
  }

  private Program program(String id) {
    return programs.find(id).orElseThrow(this::unknown);
  }

  private RuntimeException unknown() {
    return Problem.of(
            ProblemType.NOT_FOUND, words().unknownProgram(), words().unknownProgramRemedy())
        .asException();
  }

  private Comparisons comparisons() {
    return new Comparisons(new RuleText(words(), visit.words(PageWords.class)), visit.dates());
  }

  private RulesWords words() {
    return visit.words(RulesWords.class);
  }
}
