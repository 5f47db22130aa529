package org.coursewatch.notice.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.app.KeepPreferences;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/notices/preferences}. */
@Path("/api/notices/preferences")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class PreferencesResource {

  private static final String EXAMPLE =
      """
      {"channels": ["IN_APP", "MAIL", "WEBHOOK"], "language": "es", "zone": "America/New_York",
       "quietHours": {"from": "21:00", "until": "08:00"}, "reminders": [], "mailAddress": "somebody@example.org"}""";
  private static final String CODE =
      """
      {"code": "7KXQ2MPA"}""";
  private static final int LONGEST_CODE = 20;

  private final KeepPreferences keep;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  PreferencesResource(
      KeepPreferences keep, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.keep = keep;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** The caller's own. */
  @GET
  @Operation(operationId = "readNoticePreferences", summary = "How you want to be told")
  @APIResponse(
      responseCode = "200",
      description = "Yours; the usual ones as long as you said nothing",
      content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public PreferencesJson read() {
    return PreferencesJson.of(keep.read(signedIn.actor(), clock.now()));
  }

  /** Replaces the caller's own: 200. */
  @PUT
  @Operation(
      operationId = "writeNoticePreferences",
      summary = "Say how you want to be told",
      description =
          "Replaces all of it. An address that is new is mailed a code, and gets nothing before that comes back.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response write(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "PUT /api/notices/preferences",
            body,
            now,
            () -> write(body, actor, now))
        .toResponse();
  }

  /** Takes the mailed code: 200, with {@code mailVerified} false when it was wrong. */
  @POST
  @Path("verification")
  @Operation(
      operationId = "verifyMailAddress",
      summary = "Give back the code that was mailed to your address",
      description =
          "mailVerified says whether it was the right one. After five wrong ones ask anew.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = CODE)))
  public Response verify(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/notices/preferences/verification",
            body,
            now,
            () -> verify(body, actor, now))
        .toResponse();
  }

  private Answer write(byte[] body, Actor actor, Instant now) {
    NoticePreferences wanted = PreferencesRequest.read(body, actor.account());
    return Answer.json(200, PreferencesJson.of(keep.write(wanted, actor, now)));
  }

  private Answer verify(byte[] body, Actor actor, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    String code = fields.text("code", LONGEST_CODE);
    fields.refuseUnknown();
    faults.throwIfAny();
    keep.verify(code, actor, now);
    return Answer.json(200, PreferencesJson.of(keep.read(actor, now)));
  }
}
