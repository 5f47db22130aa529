package org.coursewatch.people.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.Identity;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PrescriberId;
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
    return findByIdOptional(id.value())
        .flatMap(row -> seal.open(row).map(identity -> patient(row, identity)));
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

  List<byte[]> openingKeys(PatientNumber number, LocalDate birthDate) {
    return List.of(seal.openingKeys(number, birthDate));
  }

  void add(PatientRecord patient, Identity identity) {
    PatientRow row = PatientRow.of(patient);
    ciphers.create(patient.id());
    seal.seal(identity, row);
    persistAndFlush(row);
  }

  private static Patient patient(PatientRow row, Identity identity) {
    return new Patient(
        new PatientId(row.id),
        new PatientNumber(row.number),
        identity.givenName(),
        identity.familyName(),
        identity.birthDate(),
        new PrescriberId(row.prescriberId));
  }
}
