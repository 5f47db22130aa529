package org.coursewatch.notice.console;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.notice.Entry;
import org.coursewatch.notice.NoticeList.After;
import org.coursewatch.notice.NoticeWriter;
import org.coursewatch.notice.app.ReadNotices;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /notices}: what an account was told inside the service, unread first. */
@Path("/notices")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NoticesPage {

  private static final int MOST = 20;
  private static final URI HERE = URI.create("/notices");

  /**
   * What the page says.
   *
   * @param unread how many are, on all pages
   * @param next the next page, null on the last one
   */
  record NoticesView(List<Row> rows, int unread, @Nullable String next, Form form) {}

  /**
   * A notice.
   *
   * @param isOpen whether its reason stands right now
   * @param address where it is worked on, null for nowhere
   */
  record Row(
      String id,
      String text,
      String day,
      boolean isNew,
      boolean isOpen,
      @Nullable String address,
      String action) {}

  private final ReadNotices notices;
  private final NoticeWriter writer;
  private final Visit visit;

  @CheckedTemplate(basePath = "notice")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance notices(Frame frame, NoticesView view);
  }

  @Inject
  NoticesPage(ReadNotices notices, NoticeWriter writer, Visit visit) {
    this.notices = notices;
    this.writer = writer;
    this.visit = visit;
  }

  @GET
  @Operation(hidden = true)
  public Response show(@QueryParam("cursor") @Nullable String cursor) {
    ReadNotices.Page page = notices.list(after(cursor), MOST + 1, visit.actor(), visit.now());
    List<Entry> found = page.items().stream().map(ReadNotices.Told::entry).toList();
    List<Entry> shown = found.subList(0, Math.min(MOST, found.size()));
    NoticesView view =
        new NoticesView(
            shown.stream().map(this::row).toList(),
            page.unread(),
            found.size() > MOST ? "/notices?cursor=" + cursor(shown.getLast()) : null,
            Form.empty());
    return visit.page(() -> Templates.notices(visit.frame(), view));
  }

  @POST
  @Path("{noticeId}/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response read(
      @PathParam("noticeId") String noticeId, MultivaluedMap<String, String> sent) {
    UUID id = id(noticeId);
    return visit.once(
        Form.of(sent),
        () -> {
          notices.read(id, visit.actor(), visit.now());
          return HERE;
        });
  }

  /** In the language of the page, which may be another than that of the account's mails. */
  private Row row(Entry entry) {
    NoticeWords words = visit.words(NoticeWords.class);
    Actor actor = visit.actor();
    String address = null;
    String action = "";
    if (actor.isPractice() && entry.course() != null) {
      address = "/office/courses/" + entry.course();
      action = words.toCourse();
    } else if (actor.patient() != null) {
      address = "/my";
      action = words.toNextStep();
    } else if (actor.isPharmacy() && entry.course() != null) {
      address = "/pharmacy/tasks";
      action = words.toTasks();
    }
    return new Row(
        entry.id().toString(),
        writer.line(entry.reason(), entry.about(), visit.language()),
        words.about(visit.dates().day(entry.day())),
        entry.readAt() == null,
        entry.isOpen(),
        address,
        action);
  }

  private static String cursor(Entry last) {
    return (last.readAt() == null ? "new" : "read") + "_" + last.day() + "_" + last.id();
  }

  /** The first page for what is no cursor. */
  private static @Nullable After after(@Nullable String cursor) {
    String[] parts = cursor == null ? new String[0] : cursor.split("_", -1);
    try {
      return parts.length == 3
          ? new After(parts[0].equals("read"), LocalDate.parse(parts[1]), UUID.fromString(parts[2]))
          : null;
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such notice among those you may see.",
              "Go back to your notices.")
          .asException();
    }
  }
}
