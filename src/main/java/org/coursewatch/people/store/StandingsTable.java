package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Attestation;
import org.coursewatch.people.AttestationForm.Statement;
import org.coursewatch.people.Party;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PartyKind;
import org.coursewatch.people.Standing;
import org.coursewatch.people.StandingChange;
import org.coursewatch.people.Standings;

/** {@link Standings} in PostgreSQL. */
@ApplicationScoped
class StandingsTable implements Standings {

  private static final String PAGE =
      "select * from standing_change where party_id = ? and sequence > ? order by sequence limit ?";
  private static final String APPEND =
      """
      insert into standing_change (party_id, sequence, party_kind, kind, at, on_day, through, reason, account)
      select ?, count(*) + 1, ?, ?, ?, ?, ?, ?, ? from standing_change where party_id = ?
      """;
  private static final String SIGN =
      """
      insert into attestation (attestation_id, party_id, party_kind, form_version, statement, statement_text,
        citation, text_hash, signer, signed_at, meaning) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SIGNED =
      "select * from attestation where party_id = ? and form_version = ?"
          + " order by signed_at, attestation_id";
  private static final String PARTY =
      """
      select 'PRESCRIBER' as kind, time_zone from prescriber where prescriber_id = ?
      union all select 'PHARMACY', time_zone from pharmacy where pharmacy_id = ?
      union all select 'WHOLESALER', time_zone from wholesaler where wholesaler_id = ?
      """;

  private final Statements statements;
  private final ReasonSeal seal;
  private final EntityManager entities;
  private final PrescriberQuery treating;

  @Inject
  StandingsTable(
      Statements statements, ReasonSeal seal, EntityManager entities, PrescriberQuery treating) {
    this.statements = statements;
    this.seal = seal;
    this.entities = entities;
    this.treating = treating;
  }

  @Override
  public List<StandingChange> history(PartyId party) {
    return page(party, 0, Integer.MAX_VALUE).stream().map(Numbered::change).toList();
  }

  @Override
  public List<Numbered> page(PartyId party, int after, int most) {
    return statements.read(PAGE, this::numbered, party.value(), after, most);
  }

  @Override
  public void lock(PartyId party) {
    String table = table(party.kind());
    statements.read(
        "select 1 from %1$s where %1$s_id = ? for update".formatted(table),
        row -> true,
        party.value());
  }

  @Override
  public void append(PartyId party, StandingChange change) {
    // What Hibernate keeps of the party is about to be out of date, and it may not be there yet.
    entities.flush();
    UUID id = party.value();
    statements.write(
        APPEND,
        id,
        party.kind(),
        change.kind(),
        change.at(),
        change.on(),
        change.through(),
        seal.seal(change.reason()),
        change.account(),
        id);
    String table = table(party.kind());
    statements.write(
        "update %1$s set active_through = ? where %1$s_id = ?".formatted(table),
        Standing.of(history(party)).activeThrough(),
        id);
    entities.clear();
    treating.forget();
  }

  @Override
  public void sign(Attestation attestation) {
    statements.write(
        SIGN,
        attestation.id(),
        attestation.party().value(),
        attestation.party().kind(),
        attestation.version(),
        attestation.statement().code(),
        attestation.statement().text(),
        attestation.statement().citation(),
        hash(attestation.statement().text()),
        attestation.signer(),
        attestation.signedAt(),
        attestation.meaning());
  }

  @Override
  public List<Attestation> signed(PartyId party, String version) {
    return statements.read(SIGNED, row -> attestation(party, row), party.value(), version);
  }

  @Override
  public Optional<Party> party(UUID id) {
    return statements.first(
        PARTY,
        row ->
            new Party(
                new PartyId(PartyKind.valueOf(row.getString("kind")), id),
                ZoneId.of(row.getString("time_zone"))),
        id,
        id,
        id);
  }

  private Numbered numbered(ResultSet row) throws SQLException {
    StandingChange change =
        new StandingChange(
            StandingChange.Kind.valueOf(row.getString("kind")),
            Statements.presentInstant(row, "at"),
            row.getObject("on_day", LocalDate.class),
            row.getObject("through", LocalDate.class),
            seal.open(row.getBytes("reason")),
            row.getString("account"));
    return new Numbered(row.getInt("sequence"), change);
  }

  private static Attestation attestation(PartyId party, ResultSet row) throws SQLException {
    return new Attestation(
        row.getObject("attestation_id", UUID.class),
        party,
        row.getString("form_version"),
        new Statement(
            row.getString("statement"), row.getString("statement_text"), row.getString("citation")),
        row.getString("signer"),
        Statements.presentInstant(row, "signed_at"),
        row.getString("meaning"));
  }

  private static String table(PartyKind kind) {
    return switch (kind) {
      case PRESCRIBER -> "prescriber";
      case PHARMACY -> "pharmacy";
      case WHOLESALER -> "wholesaler";
    };
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
