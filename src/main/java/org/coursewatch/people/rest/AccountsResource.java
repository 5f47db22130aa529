package org.coursewatch.people.rest;

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
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.KeepAccounts;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
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

/** {@code /api/accounts}. */
@Path("/api/accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class AccountsResource {

  private static final String REASON =
      """
      {"reason": "Left the practice."}""";

  private final KeepAccounts keep;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  AccountsResource(
      KeepAccounts keep, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.keep = keep;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** The accounts the caller sees, in pages. */
  @GET
  @Operation(operationId = "listAccounts", summary = "The accounts you keep or see")
  public AccountsJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return AccountsJson.of(
        keep.list(Parameters.cursor(cursor), most, signedIn.actor(), clock.now()), most);
  }

  /** One account, with its history. */
  @GET
  @Path("{accountId}")
  @Operation(operationId = "readAccount", summary = "An account and what happened to it")
  public AccountHistoryJson read(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("accountId")
          String accountId) {
    UUID id = Parameters.id(accountId, "account");
    Actor actor = signedIn.actor();
    return AccountHistoryJson.of(keep.read(id, actor, clock.now()), keep.history(id, actor));
  }

  /** Closes an account: 200. */
  @POST
  @Path("{accountId}/closure")
  @Operation(operationId = "closeAccount", summary = "Close an account: it signs in no more")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response close(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("accountId")
          String accountId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/accounts/" + accountId + "/closure",
            body,
            now,
            () -> close(accountId, body, actor, now))
        .toResponse();
  }

  /** Reopens an account: 200. */
  @POST
  @Path("{accountId}/reopening")
  @Operation(operationId = "reopenAccount", summary = "Reopen a closed account")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = REASON)))
  public Response reopen(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("accountId")
          String accountId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/accounts/" + accountId + "/reopening",
            body,
            now,
            () -> reopen(accountId, body, actor, now))
        .toResponse();
  }

  private Answer close(String accountId, byte[] body, Actor actor, Instant now) {
    UUID id = Parameters.id(accountId, "account");
    return Answer.json(200, AccountJson.of(keep.close(id, reason(body), actor, now)));
  }

  private Answer reopen(String accountId, byte[] body, Actor actor, Instant now) {
    UUID id = Parameters.id(accountId, "account");
    return Answer.json(200, AccountJson.of(keep.reopen(id, reason(body), actor, now)));
  }

  private static String reason(byte[] body) {
    Bodies read = new Bodies(body);
    String reason = read.reason();
    read.done();
    return reason;
  }
}
