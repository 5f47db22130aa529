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
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Identity;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.jspecify.annotations.Nullable;

/**
 * Writes the look-up keys of patients anew, after the key they are made with was rotated. What
 * identifies a patient is sealed with the patient's own key and stays as it is.
 */
@ApplicationScoped
class ReencryptPatientLookups implements ReencryptedTable {

  private static final String COUNT =
      """
      select made_by, count(*) from patient,
        lateral (values (ring_key_of(opening_key)), (ring_key_of(name_key))) as made (made_by)
       where made_by is not null group by made_by
      """;
  private static final String NEXT =
      """
      select patient_id from patient
       where (ring_key_of(opening_key) <> ?1 or ring_key_of(name_key) <> ?1)
         and (cast(?2 as text) is null or patient_id > cast(cast(?2 as text) as uuid))
       order by patient_id limit ?3
      """;

  private final PatientTable patients;
  private final PatientSeal seal;
  private final KeyRing ring;

  @Inject
  ReencryptPatientLookups(PatientTable patients, PatientSeal seal, KeyRing ring) {
    this.patients = patients;
    this.seal = seal;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "look-up keys of patients";
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Map<RingKeyId, Long> uses() {
    Map<RingKeyId, Long> uses = new HashMap<>();
    for (Object row : patients.getEntityManager().createNativeQuery(COUNT).getResultList()) {
      Object[] columns = (Object[]) row;
      uses.put(
          RingKeyId.parse((String) columns[0]).orElseThrow(), ((Number) columns[1]).longValue());
    }
    return uses;
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public Batch reencrypt(@Nullable String after, int most) {
    List<UUID> ids = next(after, most);
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (PatientRow row :
        patients
            .find("id in ?1", Sort.by("id"), ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()) {
      try {
        Optional<Identity> identity = seal.open(row);
        identity.ifPresent(open -> seal.seal(open, row));
        resealed += identity.isPresent() ? 1 : 0;
      } catch (SealBroken e) {
        failed.add("patient " + row.id);
      }
    }
    patients.flush();
    return new Batch(resealed, failed, ids.isEmpty() ? null : ids.getLast().toString());
  }

  @SuppressWarnings("unchecked")
  private List<UUID> next(@Nullable String after, int most) {
    return patients
        .getEntityManager()
        .createNativeQuery(NEXT, UUID.class)
        .setParameter(1, ring.primary(KeyKind.LOOKUP).toString())
        .setParameter(2, after)
        .setParameter(3, most)
        .getResultList();
  }
}
