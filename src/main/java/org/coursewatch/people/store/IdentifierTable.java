package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.ServiceCipher;
import org.hibernate.Session;

/** {@link PatientIdentifiers} in PostgreSQL. */
@ApplicationScoped
class IdentifierTable implements PatientIdentifiers {

  private static final String PURPOSE = "patient.identifier";
  private static final String ADD =
      """
      insert into patient_identifier (patient_id, system, value_key, value, told_by, told_at)
      select ?1, ?2, ?3, ?4, ?5, ?6
       where not exists (select from patient_identifier
                          where patient_id = ?1 and system = ?2 and value_key = any (?7))
      """;
  private static final String REMOVE =
      "delete from patient_identifier where patient_id = ?1 and system = ?2 and value_key = any (?3)";
  private static final String FIND =
      "select patient_id from patient_identifier where system = ?1 and value_key = any (?2)";
  private static final String OF =
      "select system, value from patient_identifier where patient_id = ?1";

  private static final String OLD_KEYS =
      """
      select system, value_key, value from patient_identifier
       where patient_id = ?1 and ring_key_of(value_key) <> ?2 for update
      """;
  private static final String REKEY =
      """
      update patient_identifier set value_key = ?4
       where patient_id = ?1 and system = ?2 and value_key = ?3
      """;

  private final Session session;
  private final PatientCipher patients;
  private final ServiceCipher service;

  @Inject
  IdentifierTable(Session session, PatientCipher patients, ServiceCipher service) {
    this.session = session;
    this.patients = patients;
    this.service = service;
  }

  @Override
  public void add(PatientId patient, ExternalIdentifier identifier, String account, Instant at) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter(1, patient.value())
        .setParameter(2, identifier.system())
        .setParameter(3, service.lookupKey(PURPOSE, text(identifier)))
        .setParameter(4, patients.sealText(patient, PURPOSE, identifier.value()))
        .setParameter(5, account)
        .setParameter(6, at)
        .setParameter(7, keys(identifier))
        .executeUpdate();
  }

  @Override
  public boolean remove(PatientId patient, ExternalIdentifier identifier) {
    return session
            .createNativeMutationQuery(REMOVE)
            .setParameter(1, patient.value())
            .setParameter(2, identifier.system())
            .setParameter(3, keys(identifier))
            .executeUpdate()
        > 0;
  }

  @Override
  public Set<PatientId> find(Set<ExternalIdentifier> identifiers) {
    Set<PatientId> found = new LinkedHashSet<>();
    for (ExternalIdentifier each : identifiers) {
      session
          .createNativeQuery(FIND, UUID.class)
          .setParameter(1, each.system())
          .setParameter(2, keys(each))
          .getResultList()
          .forEach(id -> found.add(new PatientId(id)));
    }
    return found;
  }

  @Override
  public List<ExternalIdentifier> of(PatientId patient) {
    List<Object[]> rows =
        session
            .createNativeQuery(OF, Object[].class)
            .setParameter(1, patient.value())
            .getResultList();
    return rows.stream()
        .flatMap(
            row ->
                patients.openText(patient, PURPOSE, (byte[]) row[1]).stream()
                    .map(value -> new ExternalIdentifier((String) row[0], value)))
        .sorted(
            Comparator.comparing(ExternalIdentifier::system)
                .thenComparing(ExternalIdentifier::value))
        .toList();
  }

  /**
   * Writes the look-up keys of one patient anew that another key than {@code primary} made, and
   * answers how many.
   *
   * @throws org.coursewatch.privacy.SealBroken when a value does not open
   */
  int rekey(PatientId patient, String primary) {
    List<Object[]> rows =
        session
            .createNativeQuery(OLD_KEYS, Object[].class)
            .setParameter(1, patient.value())
            .setParameter(2, primary)
            .getResultList();
    int rekeyed = 0;
    for (Object[] row : rows) {
      String system = (String) row[0];
      Optional<String> value = patients.openText(patient, PURPOSE, (byte[]) row[2]);
      if (value.isPresent()) {
        byte[] key = service.lookupKey(PURPOSE, text(new ExternalIdentifier(system, value.get())));
        rekeyed +=
            session
                .createNativeMutationQuery(REKEY)
                .setParameter(1, patient.value())
                .setParameter(2, system)
                .setParameter(3, row[1])
                .setParameter(4, key)
                .executeUpdate();
      }
    }
    return rekeyed;
  }

  private byte[][] keys(ExternalIdentifier identifier) {
    return service.lookupKeys(PURPOSE, text(identifier)).toArray(byte[][]::new);
  }

  private static String text(ExternalIdentifier identifier) {
    return identifier.system() + "|" + identifier.value();
  }
}
