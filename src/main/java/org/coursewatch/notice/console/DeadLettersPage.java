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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.coursewatch.notice.Channel;
import org.coursewatch.notice.NoticeQueue.DeadLetter;
import org.coursewatch.notice.NoticeReason;
import org.coursewatch.notice.app.DeadLetters;
import org.coursewatch.notice.app.WatchOutbox;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /program/notices}: what waits to be sent, and what was given up and can be tried again. It
 * names nobody.
 */
@Path("/program/notices")
@Authenticated
public class DeadLettersPage {

  private static final String ADDRESS = "/program/notices";
  private static final int ROWS = 50;

  private final DeadLetters letters;
  private final WatchOutbox outbox;
  private final Programs programs;
  private final Visit visit;

  /**
   * What the page says.
   *
   * @param next the address of the next page, null on the last
   */
  record View(List<Waiting> waiting, List<Row> rows, @Nullable String next, Form form) {}

  /** For how many whole minutes the notice of a channel is due that waits longest. */
  record Waiting(Channel channel, long minutes) {}

  /** A notice that was given up; {@code fault} is the kind of error or a status. */
  record Row(
      String id,
      NoticeReason reason,
      Channel channel,
      String givenUpAt,
      int attempts,
      String fault) {}

  /** Where a page begins: after this letter. */
  private record After(@Nullable Instant givenUpAt, @Nullable UUID id) {

    /** What is no place in the list begins with the first page. */
    static After of(@Nullable String text) {
      try {
        String[] parts = text == null ? new String[0] : text.split("_", -1);
        return parts.length == 2
            ? new After(Instant.parse(parts[0]), UUID.fromString(parts[1]))
            : new After(null, null);
      } catch (DateTimeException | IllegalArgumentException e) {
        return new After(null, null);
      }
    }
  }

  @CheckedTemplate(basePath = "notice")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance operations(Frame frame, View view);
  }

  @Inject
  DeadLettersPage(DeadLetters letters, WatchOutbox outbox, Programs programs, Visit visit) {
    this.letters = letters;
    this.outbox = outbox;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@QueryParam("after") @Nullable String after) {
    return visit.page(() -> shown(After.of(after), Form.empty()));
  }

  /** Tries one again, as a notice of today. */
  @POST
  @Path("{noticeId}/requeue")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response requeue(
      @PathParam("noticeId") String noticeId, MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    return visit.once(
        form,
        () -> {
          letters.requeue(id(noticeId), visit.actor(), visit.now());
          return URI.create(ADDRESS);
        },
        problem -> {
          form.take(problem, Map.of());
          return shown(After.of(null), form);
        });
  }

  private TemplateInstance shown(After after, Form form) {
    List<DeadLetter> found =
        letters.list(after.givenUpAt(), after.id(), ROWS + 1, visit.actor(), visit.now());
    List<DeadLetter> shown = found.subList(0, Math.min(ROWS, found.size()));
    DeadLetter last = found.size() > ROWS ? shown.getLast() : null;
    ZoneId zone = programs.all().getFirst().zone().zone();
    List<Waiting> waiting =
        Stream.of(Channel.MAIL, Channel.WEBHOOK)
            .map(channel -> new Waiting(channel, outbox.age(channel).toMinutes()))
            .toList();
    return Templates.operations(
        visit.frame(),
        new View(
            waiting,
            shown.stream().map(letter -> row(letter, zone)).toList(),
            last == null ? null : ADDRESS + "?after=" + last.givenUpAt() + "_" + last.id(),
            form));
  }

  private Row row(DeadLetter letter, ZoneId zone) {
    return new Row(
        letter.id().toString(),
        letter.reason(),
        letter.channel(),
        visit.dates().instant(letter.givenUpAt(), zone),
        letter.attempts(),
        letter.fault());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "No notice of that id was given up.",
              "Take one from the list.")
          .asException();
    }
  }
}
