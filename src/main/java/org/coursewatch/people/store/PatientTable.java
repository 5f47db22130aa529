package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.privacy.PatientCipher;

/** Patients, what identifies them sealed. */
@ApplicationScoped
class PatientTable implements PanacheRepositoryBase<PatientRow, UUID> {

  private final PatientSeal seal;
  private final PatientCipher ciphers;

  @Inject
  PatientTable(PatientSeal seal, PatientCipher ciphers) {
    this.seal = seal;
    this.ciphers = ciphers;
  }

  Optional<Patient> find(PatientId id) {
    return findByIdOptional(id.value()).flatMap(seal::open);
  }

  /** Opens the record of whoever has both, for the rest of the transaction. */
  Optional<Patient> open(PatientNumber number, LocalDate birthDate) {
    UUID id =
        (UUID)
            getEntityManager()
                .createNativeQuery("select open_by_number(?1)", UUID.class)
                .setParameter(1, seal.openingKeys(number, birthDate))
                .getSingleResult();
    return id == null ? Optional.empty() : find(new PatientId(id));
  }

  void add(Patient patient, String registeredBy, Instant registeredAt) {
    PatientRow row = new PatientRow();
    row.id = patient.id().value();
    row.number = patient.number().value();
    row.prescriberId = patient.prescriber().value();
    row.registeredBy = registeredBy;
    row.registeredAt = registeredAt;
    ciphers.create(patient.id());
    seal.seal(patient, row);
    persistAndFlush(row);
  }
}
