package org.coursewatch.people.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.coursewatch.people.Account;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.AcceptInvitation;
import org.coursewatch.people.app.Invite;
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

/** {@code /api/invitations}. */
@Path("/api/invitations")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class InvitationsResource {

  private static final String EXAMPLE =
      """
      {"role": "designee", "email": "somebody@example.org"}""";
  private static final String ACCEPTANCE =
      """
      {"token": "h0vP3vYw8nQe1c9kZr2uXlTb5mJd7sGfA4iOqWyEtRk"}""";

  private final Invite invite;
  private final AcceptInvitation accept;
  private final SecurityIdentity identity;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  InvitationsResource(
      Invite invite,
      AcceptInvitation accept,
      SecurityIdentity identity,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.invite = invite;
    this.accept = accept;
    this.identity = identity;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Invites by a mail with a link that works once: 201. */
  @POST
  @Operation(operationId = "invite", summary = "Invite somebody to an account by e-mail")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  public Response invite(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/invitations",
            body,
            now,
            () -> invite(body, actor, now))
        .toResponse();
  }

  /** The own invitations without addresses, in pages. */
  @GET
  @Operation(operationId = "listInvitations", summary = "Your invitations")
  public InvitationsJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    return InvitationsJson.of(
        invite.list(Parameters.cursor(cursor), most, signedIn.actor(), clock.now()),
        most,
        clock.now());
  }

  /** Enrolls the account that signed in, by the token of an invitation: 201. */
  @POST
  @Path("acceptance")
  @Authenticated
  @Operation(
      operationId = "acceptInvitation",
      summary = "Enroll the account you signed in with, by the token of an invitation")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = ACCEPTANCE)))
  public Response accept(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    String name = identity.getPrincipal().getName();
    String request = "POST /api/invitations/acceptance";
    return idempotency
        .once(key, name, request, body, now, () -> accept(body, name, now))
        .toResponse();
  }

  /** Takes an invitation back: 200. */
  @POST
  @Path("{invitationId}/revocation")
  @Operation(operationId = "revokeInvitation", summary = "Take an invitation back")
  public Response revoke(
      @Parameter(example = "0b0f4d0e-8f4e-4a55-9c43-0a8d4d1f2a11") @PathParam("invitationId")
          String invitationId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /api/invitations/" + invitationId + "/revocation",
            body,
            now,
            () ->
                Answer.json(
                    200,
                    InvitationJson.of(
                        invite.revoke(Parameters.id(invitationId, "invitation"), actor, now), now)))
        .toResponse();
  }

  private Answer invite(byte[] body, Actor actor, Instant now) {
    Bodies read = new Bodies(body);
    Role role = read.role();
    String email = read.email();
    UUID party = read.optionalId("party");
    read.done();
    return Answer.json(201, InvitationJson.of(invite.invite(role, email, party, actor, now), now));
  }

  private Answer accept(byte[] body, String name, Instant now) {
    Bodies read = new Bodies(body);
    String token = read.name("token");
    read.done();
    Account account = accept.accept(token, name, role -> identity.hasRole(role.label()), now);
    return Answer.json(201, AccountJson.of(account));
  }
}
