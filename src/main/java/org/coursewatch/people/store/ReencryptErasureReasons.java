package org.coursewatch.people.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Seals anew why identities were erased, after the key of the ring was rotated. */
@ApplicationScoped
class ReencryptErasureReasons implements ReencryptedTable {

  private static final String COUNT =
      """
      select ring_key_of(erasure_reason), count(*) from patient
       where erasure_reason is not null group by 1
      """;
  private static final String NEXT =
      """
      select patient_id from patient
       where ring_key_of(erasure_reason) <> ?1
         and (cast(?2 as text) is null or patient_id > cast(cast(?2 as text) as uuid))
       order by patient_id limit ?3
      """;

  private final PatientTable patients;
  private final PatientSeal seal;
  private final KeyRing ring;
  private final Session session;

  @Inject
  ReencryptErasureReasons(PatientTable patients, PatientSeal seal, KeyRing ring, Session session) {
    this.patients = patients;
    this.seal = seal;
    this.ring = ring;
    this.session = session;
  }

  @Override
  public String name() {
    return "reasons of erasures";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    Map<RingKeyId, Long> uses = new HashMap<>();
    for (Object[] row : session.createNativeQuery(COUNT, Object[].class).getResultList()) {
      uses.put(RingKeyId.parse((String) row[0]).orElseThrow(), ((Number) row[1]).longValue());
    }
    return uses;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    List<UUID> ids =
        session
            .createNativeQuery(NEXT, UUID.class)
            .setParameter(1, ring.primary(KeyKind.SEALING).toString())
            .setParameter(2, after)
            .setParameter(3, most)
            .getResultList();
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (PatientRow row :
        patients
            .find("id in ?1", Sort.by("id"), ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()) {
      try {
        resealed += seal.resealErasure(row) ? 1 : 0;
      } catch (SealBroken e) {
        failed.add("patient " + row.id);
      }
    }
    session.flush();
    return new Batch(resealed, failed, ids.isEmpty() ? null : ids.getLast().toString());
  }
}
