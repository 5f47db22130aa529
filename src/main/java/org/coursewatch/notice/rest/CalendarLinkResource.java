package org.coursewatch.notice.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.notice.CalendarLink;
import org.coursewatch.notice.app.KeepCalendarLink;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/notices/calendar}: the private link to the caller's calendar. */
@Path("/api/notices/calendar")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CalendarLinkResource {

  private static final byte[] NOTHING = {};
  private static final String EXAMPLE =
      """
      {"madeAt": "2026-11-22T09:00:00Z", "address": null}""";
  private static final String NEW =
      """
      {"madeAt": "2026-11-22T09:00:00Z", "address": "https://coursewatch.example.org/calendar/AbC"}""";

  /**
   * The link.
   *
   * @param madeAt null when there is none
   * @param address told once, when it is new
   */
  record LinkJson(@Nullable String madeAt, @Nullable String address) {}

  private final KeepCalendarLink keep;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  CalendarLinkResource(
      KeepCalendarLink keep, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.keep = keep;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Whether there is a link. */
  @GET
  @Operation(operationId = "readCalendarLink", summary = "Whether a link opens your calendar")
  @APIResponse(
      responseCode = "200",
      description = "Since when there is one",
      content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public LinkJson read() {
    return keep.read(signedIn.actor(), clock.now())
        .map(CalendarLink::madeAt)
        .map(made -> new LinkJson(made.toString(), null))
        .orElse(new LinkJson(null, null));
  }

  /** A new link: 201. */
  @POST
  @Operation(
      operationId = "replaceCalendarLink",
      summary = "Make a private link to your calendar; one made before opens nothing any more",
      description = "Whoever has the link reads the calendar. It is told this once.")
  @APIResponse(
      responseCode = "201",
      description = "The link",
      content = @Content(examples = @ExampleObject(name = "example", value = NEW)))
  public Response replace(@HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/notices/calendar",
            NOTHING,
            now,
            () -> Answer.json(201, new LinkJson(now.toString(), keep.replace(actor, now))))
        .toResponse();
  }

  /** Ends the link: 204. */
  @POST
  @Path("revocation")
  @Operation(
      operationId = "revokeCalendarLink",
      summary = "End the link to your calendar; for example, when it was lost")
  public Response revoke(@HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/notices/calendar/revocation",
            NOTHING,
            now,
            () -> {
              keep.revoke(actor, now);
              return Answer.noContent();
            })
        .toResponse();
  }
}
