package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Invitation;
import org.coursewatch.people.Invitations;
import org.coursewatch.people.Role;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** {@link Invitations} in PostgreSQL. */
@ApplicationScoped
class InvitationTable implements Invitations {

  private static final String PURPOSE = "invitation.token";
  private static final String ADD =
      """
      insert into invitation (invitation_id, token_key, role, prescriber_id, practice_id, pharmacy_id, wholesaler_id,
        patient_id, invited_by, invited_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LIST =
      "select * from invitation where invited_by = ? and invitation_id > ?"
          + " order by invitation_id limit ?";

  private final Statements statements;
  private final ServiceCipher cipher;

  @Inject
  InvitationTable(Statements statements, ServiceCipher cipher) {
    this.statements = statements;
    this.cipher = cipher;
  }

  @Override
  public void add(Invitation invitation, String token) {
    ActingFor actingFor = invitation.actingFor();
    statements.write(
        ADD,
        invitation.id(),
        cipher.lookupKey(PURPOSE, token),
        invitation.role(),
        ActingForColumns.prescriber(actingFor),
        ActingForColumns.practice(actingFor),
        ActingForColumns.pharmacy(actingFor),
        ActingForColumns.wholesaler(actingFor),
        ActingForColumns.patient(actingFor),
        invitation.invitedBy(),
        invitation.invitedAt(),
        invitation.expiresAt());
  }

  @Override
  public Optional<Invitation> find(UUID id) {
    return statements.first(
        "select * from invitation where invitation_id = ? for update",
        InvitationTable::invitation,
        id);
  }

  @Override
  public Optional<Invitation> lock(String token) {
    // One of at most two keys: the present one of the ring, or the one before a rotation.
    return cipher.lookupKeys(PURPOSE, token).stream()
        .flatMap(
            key ->
                statements
                    .read(
                        "select * from invitation where token_key = ? for update",
                        InvitationTable::invitation,
                        (Object) key)
                    .stream())
        .findFirst();
  }

  @Override
  public List<Invitation> list(String account, @Nullable UUID after, int most) {
    return statements.read(
        LIST, InvitationTable::invitation, account, Statements.after(after), most);
  }

  @Override
  public void accepted(UUID id, String account, Instant now) {
    statements.write(
        "update invitation set accepted_by = ?, accepted_at = ? where invitation_id = ?",
        account,
        now,
        id);
  }

  @Override
  public void revoked(UUID id, String account, Instant now) {
    statements.write(
        "update invitation set revoked_by = ?, revoked_at = ? where invitation_id = ?",
        account,
        now,
        id);
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    return new Invitation(
        row.getObject("invitation_id", UUID.class),
        Role.valueOf(row.getString("role")),
        ActingForColumns.of(row),
        row.getString("invited_by"),
        Statements.presentInstant(row, "invited_at"),
        Statements.presentInstant(row, "expires_at"),
        Statements.instant(row, "accepted_at"),
        Statements.instant(row, "revoked_at"));
  }
}
