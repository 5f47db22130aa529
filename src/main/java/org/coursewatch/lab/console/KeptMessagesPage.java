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
import org.coursewatch.lab.KeptMessage;
import org.coursewatch.lab.app.ResolveMessage;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /program/kept-messages}: results of other systems that a person has to look at. */
@Path("/program/kept-messages")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class KeptMessagesPage {

  private static final int PAGE = 20;
  private static final int MOST_REASON = 500;
  private static final URI ADDRESS = URI.create("/program/kept-messages");

  private final Visit visit;
  private final ResolveMessage resolve;
  private final ProgramZone zone;

  @CheckedTemplate(basePath = "kept")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance messages(Frame frame, KeptMessagesView view);
  }

  @Inject
  public KeptMessagesPage(Visit visit, ResolveMessage resolve, Programs programs) {
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

  /** Adds what the message says to a course, or puts it aside. */
  @POST
  @Path("{keptId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response settle(@PathParam("keptId") UUID keptId, MultivaluedMap<String, String> sent) {
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
            resolve.dismiss(keptId, reason, by, visit.now());
          } else {
            resolve.attach(keptId, course, reason, by, visit.now());
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
    List<KeptMessage> found = resolve.page(before, PAGE + 1, visit.actor(), visit.now());
    List<KeptMessage> shown = found.subList(0, Math.min(PAGE, found.size()));
    String next = found.size() > PAGE ? "?before=" + shown.getLast().number() : null;
    KeptRows rows = new KeptRows(words(), visit.dates(), zone.zone());
    return Templates.messages(
        visit.frame(), new KeptMessagesView(form, shown.stream().map(rows::of).toList(), next));
  }

  private KeptMessagesWords words() {
    return visit.words(KeptMessagesWords.class);
  }
}
