package org.coursewatch.signature.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.signature.ElectronicSignature;
import org.coursewatch.signature.PendingSignature;
import org.coursewatch.signature.SealedSignature;
import org.coursewatch.signature.Signatures;
import org.coursewatch.signature.SignedRecord;
import org.coursewatch.signature.json.SignatureText;
import org.jspecify.annotations.Nullable;

/** {@link Signatures} in PostgreSQL. */
@ApplicationScoped
class SignatureTable implements Signatures {

  private static final String ADD =
      """
      insert into signature (signature_id, kind, course_id, party_id, record_id, content_hash, account, role,
        printed_name, sealed_name, signed_at, meaning, transcribed, method, authenticated_at, client, seal)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String OF_COURSE =
      "select * from signature where course_id = ? and number > ? order by number limit ?";

  private static final String OF_FACTS =
      "select * from signature where course_id = ? and record_id = any (?) order by number";

  private static final String OF_PARTY =
      "select * from signature where party_id = ? and number > ? order by number limit ?";

  /** The body as the ledger keeps and chains it: free text stands in it sealed. */
  private static final String FACTS =
      """
      select fact_id as record_id, course_id, fact_id, type, happened_on,
             (extract(epoch from happened_at) * 1000000)::bigint as happened_at,
             (extract(epoch from recorded_at) * 1000000)::bigint as recorded_at,
             account, role, second_account, body::text as body
        from course_fact where course_id = ? and fact_id = any (?)
      """;

  private static final List<String> OF_A_FACT =
      List.of(
          "course_id",
          "fact_id",
          "type",
          "happened_on",
          "happened_at",
          "recorded_at",
          "account",
          "role",
          "second_account",
          "body");

  private static final String ATTESTATIONS =
      """
      select attestation_id as record_id, party_id, attestation_id, party_kind, form_version, statement,
             statement_text, citation, signer, (extract(epoch from signed_at) * 1000000)::bigint as signed_at,
             meaning
        from attestation where party_id = ? and attestation_id = any (?)
      """;

  private static final List<String> OF_AN_ATTESTATION =
      List.of(
          "party_id",
          "attestation_id",
          "party_kind",
          "form_version",
          "statement",
          "statement_text",
          "citation",
          "signer",
          "signed_at",
          "meaning");

  private static final String PENDING =
      """
      select f.course_id, f.sequence, f.fact_id, f.type, f.happened_on, f.recorded_at, f.account
        from course_fact f
       where f.course_id in (select c.course_id from course c where c.prescriber_id = any (?))
         and f.type in ('consentSigned', 'counselingConfirmed', 'contraceptionRecorded', 'categoryAssigned',
           'homeTestingPermitted', 'holdReleased', 'pregnancyRuledOut')
         and (f.type <> 'contraceptionRecorded' or f.body ->> 'by' = 'PRESCRIBER')
         and (f.course_id, f.sequence) > (?, ?)
         and not exists (select from signature s where s.record_id = f.fact_id
           and s.meaning in ('RESPONSIBILITY', 'CONFIRMATION', 'APPROVAL'))
         and not exists (select from course_fact v where v.course_id = f.course_id and v.type = 'factVoided'
           and v.body ->> 'fact' = f.fact_id::text)
       order by f.course_id, f.sequence
       limit ?
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Statements statements;

  @Inject
  SignatureTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void add(SealedSignature sealed) {
    ElectronicSignature signature = sealed.signature();
    SignedRecord signed = signature.signed();
    statements.write(
        ADD,
        signature.id(),
        signed.kind(),
        signed.course() == null ? null : signed.course().value(),
        signed.party(),
        signed.id(),
        signature.contentHash(),
        signature.account(),
        signature.role(),
        signature.name().plain(),
        SignatureRow.bytes(signature.name().sealed()),
        signature.signedAt(),
        signature.meaning(),
        signature.transcribed(),
        signature.proof().method(),
        signature.proof().authenticatedAt(),
        signature.proof().client(),
        SignatureRow.bytes(sealed.seal()));
  }

  @Override
  public List<SealedSignature> ofCourse(CourseId course, long after, int most) {
    return statements.read(OF_COURSE, SignatureRow::value, course.value(), after, most);
  }

  @Override
  public List<SealedSignature> ofFacts(CourseId course, Collection<UUID> facts) {
    return statements.read(OF_FACTS, SignatureRow::value, course.value(), facts);
  }

  @Override
  public List<SealedSignature> ofParty(UUID party, long after, int most) {
    return statements.read(OF_PARTY, SignatureRow::value, party, after, most);
  }

  @Override
  public Map<UUID, String> factHashes(CourseId course, Collection<UUID> facts) {
    Map<UUID, String> hashes = new HashMap<>();
    statements.read(
        FACTS,
        row -> hashes.put(id(row), SignatureText.factHash(fields(row, OF_A_FACT))),
        course.value(),
        facts);
    return hashes;
  }

  @Override
  public Map<UUID, String> attestationHashes(UUID party, Collection<UUID> attestations) {
    Map<UUID, String> hashes = new HashMap<>();
    statements.read(
        ATTESTATIONS,
        row -> hashes.put(id(row), SignatureText.attestationHash(fields(row, OF_AN_ATTESTATION))),
        party,
        attestations);
    return hashes;
  }

  @Override
  public List<PendingSignature> pending(
      Set<PrescriberId> prescribers, @Nullable After after, int most) {
    return statements.read(
        PENDING,
        SignatureTable::pending,
        prescribers.stream().map(PrescriberId::value).toList(),
        after == null ? BEFORE_ALL : after.course().value(),
        after == null ? 0 : after.sequence(),
        most);
  }

  private static PendingSignature pending(ResultSet row) throws SQLException {
    Instant recordedAt = Objects.requireNonNull(Statements.instant(row, "recorded_at"));
    return new PendingSignature(
        new CourseId(row.getObject("course_id", UUID.class)),
        row.getInt("sequence"),
        row.getObject("fact_id", UUID.class),
        row.getString("type"),
        row.getObject("happened_on", LocalDate.class),
        recordedAt,
        row.getString("account"));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("record_id", UUID.class);
  }

  private static List<@Nullable String> fields(ResultSet row, List<String> columns)
      throws SQLException {
    List<@Nullable String> fields = new ArrayList<>();
    for (String column : columns) {
      fields.add(row.getString(column));
    }
    return fields;
  }
}
