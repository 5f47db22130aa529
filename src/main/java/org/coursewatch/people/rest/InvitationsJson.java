package org.coursewatch.people.rest;

import java.time.Instant;
import java.util.List;
import org.coursewatch.people.Invitation;
import org.jspecify.annotations.Nullable;

/** A page of invitations. */
public record InvitationsJson(List<InvitationJson> items, @Nullable String next) {

  static InvitationsJson of(List<Invitation> page, int limit, Instant now) {
    return new InvitationsJson(
        page.stream().map(invitation -> InvitationJson.of(invitation, now)).toList(),
        Parameters.next(page, limit, Invitation::id));
  }
}
