package org.coursewatch.lab.console;

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
import org.coursewatch.course.CourseId;
import org.coursewatch.lab.UnmatchedResult;
import org.coursewatch.lab.UnmatchedResult.Resolution;
import org.coursewatch.lab.app.ResolveResult;
import org.coursewatch.lab.console.UnmatchedView.Row;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/unmatched-results}: positive results that fitted nobody. */
@Path("/program/unmatched-results")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class UnmatchedPage {

  private static final int PAGE = 50;
  private static final int MOST_REASON = 500;
  private static final URI ADDRESS = URI.create("/program/unmatched-results");

  private final Visit visit;
  private final ResolveResult resolve;
  private final ProgramZone zone;

  @CheckedTemplate(basePath = "unmatched")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance results(Frame frame, UnmatchedView view);
  }

  @Inject
  public UnmatchedPage(Visit visit, ResolveResult resolve, Programs programs) {
    this.visit = visit;
    this.resolve = resolve;
    this.zone = programs.all().getFirst().zone();
  }

  /** Newest first, those before number {@code before}. */
  @GET
  @Operation(hidden = true)
  public Response list(@QueryParam("before") @Nullable Long before) {
    return visit.page(() -> page(Form.empty(), before));
  }

  /** Adds the result to a course, or says that it is nobody's. */
  @POST
  @Path("{unmatchedId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response settle(
      @PathParam("unmatchedId") UUID unmatchedId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    String reason = form.value("reason");
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      form.fault("", words().giveReason());
    }
    CourseId course = course(form);
    if (form.isFaulty()) {
      return visit.again(page(form, null));
    }
    Actor by = visit.actor();
    return visit.once(
        form,
        () -> {
          if (course == null) {
            resolve.dismiss(unmatchedId, reason, by, visit.now());
          } else {
            resolve.attach(unmatchedId, course, reason, by, visit.now());
          }
          return ADDRESS;
        },
        problem -> {
          form.fault("", problem.detail() + " " + problem.remedy());
          return page(form, null);
        });
  }

  private @Nullable CourseId course(Form form) {
    if (form.value("to").equals("nobody")) {
      return null;
    }
    try {
      return new CourseId(UUID.fromString(form.value("course")));
    } catch (IllegalArgumentException noId) {
      form.fault("", words().notAnId());
      return null;
    }
  }

  private TemplateInstance page(Form form, @Nullable Long before) {
    List<UnmatchedResult> found = resolve.page(before, PAGE + 1, visit.actor(), visit.now());
    List<UnmatchedResult> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? "?before=" + shown.getLast().number() : null;
    return Templates.results(
        visit.frame(), new UnmatchedView(form, shown.stream().map(this::row).toList(), next));
  }

  private Row row(UnmatchedResult result) {
    return new Row(
        result.id().toString(),
        visit.dates().instant(result.receivedAt(), zone.zone()),
        result.account(),
        result.told().number().value(),
        visit.dates().shortDay(result.told().birthDate()),
        visit.dates().shortDay(result.told().result().specimenOn()),
        resolution(result.resolution()));
  }

  private @Nullable String resolution(@Nullable Resolution resolution) {
    if (resolution == null) {
      return null;
    }
    String what = resolution.course() == null ? words().dismissed() : words().attached();
    return what + ", " + resolution.account() + ": " + resolution.reason();
  }

  private UnmatchedWords words() {
    return visit.words(UnmatchedWords.class);
  }
}
