package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.people.PatientId;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.KeyRing;
import org.coursewatch.privacy.ReencryptedTable;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealBroken;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Writes the keys by which identifiers of other systems are found anew, after a key of the ring was
 * rotated; patient by patient.
 */
@ApplicationScoped
class ReencryptIdentifierLookups implements ReencryptedTable {

  private static final String COUNT =
      "select ring_key_of(value_key), count(*) from patient_identifier group by 1";

  private static final String NEXT =
      """
      select distinct patient_id from patient_identifier
       where ring_key_of(value_key) <> ?1
         and (cast(?2 as text) is null or patient_id > cast(cast(?2 as text) as uuid))
       order by patient_id limit ?3
      """;

  private final Session session;
  private final IdentifierTable identifiers;
  private final KeyRing ring;

  @Inject
  ReencryptIdentifierLookups(Session session, IdentifierTable identifiers, KeyRing ring) {
    this.session = session;
    this.identifiers = identifiers;
    this.ring = ring;
  }

  @Override
  public String name() {
    return "look-up keys of identifiers";
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
    String primary = ring.primary(KeyKind.LOOKUP).toString();
    List<UUID> patients =
        session
            .createNativeQuery(NEXT, UUID.class)
            .setParameter(1, primary)
            .setParameter(2, after)
            .setParameter(3, most)
            .getResultList();
    List<String> failed = new ArrayList<>();
    int resealed = 0;
    for (UUID patient : patients) {
      try {
        resealed += identifiers.rekey(new PatientId(patient), primary);
      } catch (SealBroken e) {
        failed.add("identifiers of patient " + patient);
      }
    }
    return new Batch(resealed, failed, patients.isEmpty() ? null : patients.getLast().toString());
  }
}
