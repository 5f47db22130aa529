package org.coursewatch.notice.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.notice.app.DeadLetters;
import org.coursewatch.notice.app.ReadNotices;
import org.coursewatch.notice.rest.Parameters.AfterLetter;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/notices}. */
@Path("/api/notices")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class NoticesResource {

  private static final byte[] NOTHING = {};

  private final ReadNotices notices;
  private final DeadLetters letters;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  NoticesResource(
      ReadNotices notices,
      DeadLetters letters,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.notices = notices;
    this.letters = letters;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** The caller's notices, in pages. */
  @GET
  @Operation(operationId = "listNotices", summary = "Your notices: unread first, then the newest")
  public NoticesJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return NoticesJson.of(
        notices.list(Parameters.noticeCursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** Marks one as read: 204. */
  @POST
  @Path("{noticeId}/read")
  @Operation(operationId = "markNoticeAsRead", summary = "Mark a notice as read")
  public Response read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("noticeId")
          String noticeId,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/notices/" + noticeId + "/read",
            NOTHING,
            now,
            () -> {
              notices.read(Parameters.id(noticeId, "notice"), actor, now);
              return Answer.noContent();
            })
        .toResponse();
  }

  /** What was given up, in pages. */
  @GET
  @Path("dead-letters")
  @Operation(
      operationId = "listDeadLetters",
      summary = "Notices that could not be sent in two days; the newest first")
  public DeadLettersJson deadLetters(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    AfterLetter after = Parameters.letterCursor(cursor);
    Instant before = after == null ? null : after.givenUpAt();
    UUID id = after == null ? null : after.id();
    return DeadLettersJson.of(letters.list(before, id, most, signedIn.actor(), clock.now()), most);
  }

  /** Tries one again: 204. */
  @POST
  @Path("dead-letters/{noticeId}/requeue")
  @Operation(operationId = "requeueNotice", summary = "Try a notice again that was given up")
  public Response requeue(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("noticeId")
          String noticeId,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/notices/dead-letters/" + noticeId + "/requeue",
            NOTHING,
            now,
            () -> {
              letters.requeue(Parameters.id(noticeId, "notice"), actor, now);
              return Answer.noContent();
            })
        .toResponse();
  }
}
