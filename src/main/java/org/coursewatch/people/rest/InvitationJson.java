package org.coursewatch.people.rest;

import java.time.Instant;
import org.coursewatch.people.Invitation;

/** An invitation, without the address it went to. */
public record InvitationJson(
    String invitationId,
    String role,
    String status,
    String invitedAt,
    String expiresAt,
    ActingForJson actsFor) {

  static InvitationJson of(Invitation invitation, Instant now) {
    return new InvitationJson(
        invitation.id().toString(),
        invitation.role().label(),
        invitation.status(now).name(),
        invitation.invitedAt().toString(),
        invitation.expiresAt().toString(),
        ActingForJson.of(invitation.actingFor()));
  }
}
