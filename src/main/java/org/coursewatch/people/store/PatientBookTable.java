package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.privacy.PatientCipher;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** {@link PatientBook} in PostgreSQL. */
@ApplicationScoped
class PatientBookTable implements PatientBook {

  private static final UUID FIRST = new UUID(0, 0);
  private static final String NUMBERED =
      """
      select patient_id, patient_number, identity, prescriber_id, registered_by, registered_at, merged_into, erased_at
        from patient where patient_number = ?
      """;
  private static final String NAMED =
      "select patient_id from patient where name_key = any (?1) order by patient_id limit ?2";
  private static final String REPLACED =
      """
      insert into patient_identity_history (patient_id, replaced_at, identity, reason, replaced_by)
      values (?1, ?2, ?3, ?4, ?5)
      """;
  private static final String HISTORY =
      """
      select identity, replaced_at, replaced_by, reason from patient_identity_history
       where patient_id = ?1 order by step
      """;
  private static final String CLOSE =
      """
      with closed as (
        update account set closed_at = ?1 where patient_id = ?2 and closed_at is null returning account)
      insert into account_change (account, sequence, kind, at, by)
      select account, (select count(*) + 1 from account_change c where c.account = closed.account), 'CLOSED', ?1, ?3
        from closed
      """;
  private static final String REVOKE =
      """
      update invitation set revoked_at = ?1, revoked_by = ?3
       where patient_id = ?2 and accepted_at is null and revoked_at is null
      """;

  private final PatientTable patients;
  private final PatientSeal seal;
  private final PatientCipher ciphers;
  private final Statements statements;
  private final Session session;

  @Inject
  PatientBookTable(
      PatientTable patients,
      PatientSeal seal,
      PatientCipher ciphers,
      Statements statements,
      Session session) {
    this.patients = patients;
    this.seal = seal;
    this.ciphers = ciphers;
    this.statements = statements;
    this.session = session;
  }

  @Override
  public void add(PatientRecord patient) {
    patients.add(patient, Objects.requireNonNull(patient.identity()));
  }

  /** Without a session of Hibernate: systems of practices ask by the number, many at a time. */
  @Override
  public Optional<PatientRecord> numbered(PatientNumber number) {
    return statements.first(NUMBERED, PatientRow::read, number.value()).map(this::value);
  }

  @Override
  public Optional<PatientRecord> find(PatientId id) {
    return patients.findByIdOptional(id.value()).map(this::value);
  }

  @Override
  public Optional<PatientRecord> lock(PatientId id) {
    return patients
        .findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(
            row -> {
              session.refresh(row);
              return value(row);
            });
  }

  @Override
  public Set<PatientId> record(PatientId id) {
    // Row by row: of a result that is an array Hibernate makes a new plan each time.
    List<UUID> record =
        session
            .createNativeQuery("select unnest(patient_record(?1))", UUID.class)
            .setParameter(1, id.value())
            .getResultList();
    return record.stream().map(PatientId::new).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public List<PatientRecord> page(
      Set<PrescriberId> prescribers, @Nullable PatientId after, int most) {
    return patients
        .find(
            "prescriberId in ?1 and id > ?2 order by id",
            prescribers.stream().map(PrescriberId::value).toList(),
            after == null ? FIRST : after.value())
        .page(0, most)
        .stream()
        .map(this::value)
        .toList();
  }

  @Override
  public List<PatientRecord> named(String familyName, LocalDate birthDate, int most) {
    List<UUID> ids =
        session
            .createNativeQuery(NAMED, UUID.class)
            .setParameter(1, seal.nameKeys(familyName, birthDate))
            .setParameter(2, most)
            .getResultList();
    return ids.stream().flatMap(id -> find(new PatientId(id)).stream()).toList();
  }

  @Override
  public void correct(
      PatientRecord patient, Identity identity, String reason, String account, Instant at) {
    PatientRow row = patients.findById(patient.id().value());
    session
        .createNativeMutationQuery(REPLACED)
        .setParameter(1, row.id)
        .setParameter(2, at)
        .setParameter(3, Objects.requireNonNull(row.identity))
        .setParameter(4, seal.reason(patient.id(), reason))
        .setParameter(5, account)
        .executeUpdate();
    seal.seal(identity, row);
    session.flush();
  }

  @Override
  public List<Replaced> replaced(PatientId id) {
    List<Object[]> rows =
        session
            .createNativeQuery(HISTORY, Object[].class)
            .setParameter(1, id.value())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Replaced(
                    seal.identity(id, (byte[]) row[0]).orElse(null),
                    (Instant) row[1],
                    (String) row[2],
                    seal.reason(id, (byte[]) row[3])))
        .toList();
  }

  @Override
  public void erase(PatientId id, Erasure erasure) {
    PatientRow row = patients.findById(id.value());
    row.identity = null;
    row.openingKey = null;
    row.nameKey = null;
    row.erasedAt = erasure.at();
    row.erasedBy = erasure.account();
    row.erasureBasis = erasure.basis().name();
    row.erasureReason = seal.erasure(erasure.reason());
    session.flush();
    for (String sql : List.of(CLOSE, REVOKE)) {
      session
          .createNativeMutationQuery(sql)
          .setParameter(1, erasure.at())
          .setParameter(2, id.value())
          .setParameter(3, erasure.account())
          .executeUpdate();
    }
    ciphers.destroy(id);
  }

  private PatientRecord value(PatientRow row) {
    return row.value(seal.open(row).orElse(null));
  }
}
