package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.TransferId;
import org.coursewatch.people.Transfers;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** {@link Transfers} in PostgreSQL. */
@ApplicationScoped
class TransferTable implements Transfers {

  @ApplicationScoped
  static class Rows implements PanacheRepositoryBase<TransferRow, UUID> {}

  private static final UUID FIRST = new UUID(0, 0);

  private final Rows rows;
  private final PatientSeal seal;
  private final Session session;

  @Inject
  TransferTable(Rows rows, PatientSeal seal, Session session) {
    this.rows = rows;
    this.seal = seal;
    this.session = session;
  }

  @Override
  public Optional<PrescriberId> certified(String npi, Instant at) {
    UUID id =
        session
            .createNativeQuery("select certified_prescriber(?1, ?2)", UUID.class)
            .setParameter(1, npi)
            .setParameter(2, at)
            .getSingleResultOrNull();
    return Optional.ofNullable(id).map(PrescriberId::new);
  }

  @Override
  public void add(Transfer transfer) {
    String reason = transfer.reason();
    byte[] sealed = reason == null ? null : seal.reason(transfer.patient(), reason);
    rows.persistAndFlush(TransferRow.of(transfer, sealed));
  }

  @Override
  public Optional<Transfer> lockOpen(PatientId patient) {
    return rows.find("patientId = ?1 and state = ?2", patient.value(), Transfer.State.OFFERED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(this::value);
  }

  @Override
  public Optional<Transfer> lock(TransferId id) {
    return rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(this::value);
  }

  @Override
  public List<Transfer> page(@Nullable TransferId after, int most) {
    return rows
        .find("id > ?1", Sort.by("id"), after == null ? FIRST : after.value())
        .page(0, most)
        .stream()
        .map(this::value)
        .toList();
  }

  @Override
  public List<Transfer> of(PatientId patient) {
    return rows.find("patientId = ?1", Sort.by("offeredAt"), patient.value()).stream()
        .map(this::value)
        .toList();
  }

  @Override
  public void decide(TransferId id, Transfer.State state, String account, Instant at) {
    TransferRow row = rows.findById(id.value());
    row.state = state;
    row.decidedBy = account;
    row.decidedAt = at;
    rows.flush();
  }

  private Transfer value(TransferRow row) {
    return row.value(
        row.reason == null ? null : seal.reason(new PatientId(row.patientId), row.reason));
  }
}
