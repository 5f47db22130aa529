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
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.coursewatch.notice.app.KeepWebhooks;
import org.coursewatch.notice.rest.WebhooksJson.WebhookJson;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/notices/webhooks}. */
@Path("/api/notices/webhooks")
@Tag(name = "Notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class WebhooksResource {

  private static final String EXAMPLE =
      """
      {"address": "https://hooks.example.org/coursewatch"}""";
  private static final int LONGEST_ADDRESS = 500;
  private static final byte[] NOTHING = {};

  private final KeepWebhooks keep;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  WebhooksResource(
      KeepWebhooks keep, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.keep = keep;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Registers an endpoint: 201, with its secret. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "registerWebhook",
      summary = "Register an endpoint of your organization; its secret is told this once",
      description =
          "It is called with nothing but ids when something changed, signed in Coursewatch-Signature.")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response register(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return once(key, actor, "", body, now, () -> register(body, actor, now));
  }

  /** The organization's endpoints, in pages. */
  @GET
  @Operation(operationId = "listWebhooks", summary = "The endpoints of your organization")
  public WebhooksJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return WebhooksJson.of(
        keep.list(Parameters.uuidCursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** A new secret: 200. */
  @POST
  @Path("{webhookId}/secret")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "Ask for a new secret; the one before signs along for two days")
  public Response rotate(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("webhookId")
          String webhookId,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return once(
        key,
        actor,
        "/" + webhookId + "/secret",
        NOTHING,
        now,
        () -> Answer.json(200, WebhookJson.of(keep.rotate(id(webhookId), actor, now))));
  }

  /** Closes an endpoint: 200. */
  @POST
  @Path("{webhookId}/closure")
  @Operation(operationId = "closeWebhook", summary = "Close an endpoint: it is called no more")
  public Response close(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("webhookId")
          String webhookId,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return once(
        key,
        actor,
        "/" + webhookId + "/closure",
        NOTHING,
        now,
        () -> Answer.json(200, WebhookJson.of(keep.close(id(webhookId), actor, now), null)));
  }

  private Answer register(byte[] body, Actor actor, Instant now) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    String address = fields.text("address", LONGEST_ADDRESS);
    fields.refuseUnknown();
    String host = host(address);
    if (host == null && faults.isEmpty()) {
      faults.add("address", "is no address of the web", "Send one that begins with https://.");
    }
    faults.throwIfAny();
    String known = host == null ? "" : host;
    return Answer.json(201, WebhookJson.of(keep.register(address, known, actor, now)));
  }

  private Response once(
      @Nullable String key,
      Actor actor,
      String path,
      byte[] body,
      Instant now,
      Supplier<Answer> work) {
    String request = "POST /api/notices/webhooks" + path;
    return idempotency.once(key, actor.account(), request, body, now, work).toResponse();
  }

  private static UUID id(String text) {
    return Parameters.id(text, "endpoint");
  }

  private static @Nullable String host(String address) {
    try {
      return URI.create(address).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
