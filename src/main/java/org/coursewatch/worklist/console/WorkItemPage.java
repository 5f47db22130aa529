package org.coursewatch.worklist.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.worklist.app.FoundItem;
import org.coursewatch.worklist.app.ItemIds;
import org.coursewatch.worklist.app.ReadCall;
import org.coursewatch.worklist.app.ReadCall.Opened;
import org.coursewatch.worklist.app.WorkOnItem;
import org.coursewatch.worklist.app.WorklistSettings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /office/items/{itemId}}: one call. It is taken, given to a colleague, put off and
 * commented here; a script of the page asks for the piece that says who has it, and nothing else.
 */
@Path("/office/items/{itemId}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WorkItemPage {

  private static final int LONGEST_NOTE = 500;

  private final Visit visit;
  private final ReadCall read;
  private final WorkOnItem work;
  private final ItemIds ids;
  private final WorklistSettings settings;

  @CheckedTemplate(basePath = "worklist")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance item(Frame frame, ItemView view);

    static native TemplateInstance whose(WhoseView whose);
  }

  @FunctionalInterface
  private interface Step {
    FoundItem take(Actor by, Instant now);
  }

  @Inject
  public WorkItemPage(
      Visit visit, ReadCall read, WorkOnItem work, ItemIds ids, WorklistSettings settings) {
    this.visit = visit;
    this.read = read;
    this.work = work;
    this.ids = ids;
    this.settings = settings;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@PathParam("itemId") String itemId) {
    return visit.isPiece()
        ? visit.piece(Templates.whose(writer().whose(opened(itemId))))
        : visit.page(() -> page(itemId, Form.empty(), null));
  }

  @POST
  @Path("claim")
  @Operation(hidden = true)
  public Response claim(@PathParam("itemId") String itemId, MultivaluedMap<String, String> sent) {
    return take(itemId, Form.of(sent), (by, now) -> work.claim(itemId, by, now));
  }

  @POST
  @Path("release")
  @Operation(hidden = true)
  public Response release(@PathParam("itemId") String itemId, MultivaluedMap<String, String> sent) {
    return take(itemId, Form.of(sent), (by, now) -> work.unassign(itemId, by, now));
  }

  @POST
  @Path("resumption")
  @Operation(hidden = true)
  public Response resume(@PathParam("itemId") String itemId, MultivaluedMap<String, String> sent) {
    return take(itemId, Form.of(sent), (by, now) -> work.resume(itemId, by, now));
  }

  @POST
  @Path("assignment")
  @Operation(hidden = true)
  public Response assign(@PathParam("itemId") String itemId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    String account = form.value("account");
    if (!opened(itemId).colleagues().contains(account)) {
      form.fault("account", words().faultChoice());
      return visit.again(page(itemId, form, null));
    }
    return take(itemId, form, (by, now) -> work.assign(itemId, account, by, now));
  }

  @POST
  @Path("snooze")
  @Operation(hidden = true)
  public Response snooze(@PathParam("itemId") String itemId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    FoundItem item = opened(itemId).item();
    String reason = note(form, "reason");
    LocalDate until = day(form.value("until"));
    LocalDate last = item.on().plusDays(settings.longestSnooze());
    if (until == null || !until.isAfter(item.on()) || until.isAfter(last)) {
      form.fault("until", writer().days(item, true));
    }
    return form.isFaulty() || until == null
        ? visit.again(page(itemId, form, null))
        : take(itemId, form, (by, now) -> work.snooze(itemId, until, reason, by, now));
  }

  @POST
  @Path("comments")
  @Operation(hidden = true)
  public Response comment(@PathParam("itemId") String itemId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    String text = note(form, "text");
    return form.isFaulty()
        ? visit.again(page(itemId, form, null))
        : take(itemId, form, (by, now) -> work.comment(itemId, text, by, now));
  }

  /** What somebody else did first is shown; whoever asked for a piece sees who has it now. */
  private Response take(String itemId, Form form, Step step) {
    try {
      return visit.once(
          form,
          () -> {
            step.take(visit.actor(), visit.now());
            return URI.create("/office/items/" + itemId);
          });
    } catch (ProblemException e) {
      Problem problem = e.problem();
      if (problem.type() == ProblemType.NOT_FOUND) {
        throw e;
      }
      return visit.isPiece()
          ? visit.piece(Templates.whose(writer().whose(opened(itemId))))
          : visit.answer(problem.type().status(), page(itemId, form, words().stepRefused()));
    }
  }

  private String note(Form form, String field) {
    String note = form.value(field);
    if (note.isEmpty()) {
      form.fault(field, words().faultMissing());
    } else if (note.length() > LONGEST_NOTE) {
      form.fault(field, words().faultLong(LONGEST_NOTE));
    }
    return note;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private TemplateInstance page(String itemId, Form form, @Nullable String trouble) {
    return Templates.item(visit.frame(), writer().view(opened(itemId), form, trouble));
  }

  private Opened opened(String itemId) {
    return read.item(itemId, visit.actor(), visit.now());
  }

  private ItemWriter writer() {
    return new ItemWriter(visit, ids, settings);
  }

  private WorklistWords words() {
    return visit.words(WorklistWords.class);
  }
}
