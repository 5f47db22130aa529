package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.json.IdentityText;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.ServiceCipher;

/**
 * Seals what identifies a patient, and opens it again; the keyed hashes by which a patient is found
 * are made here too.
 */
@ApplicationScoped
class PatientSeal {

  private static final String IDENTITY = "patient.identity";
  private static final String OPENING = "patient.opening";
  private static final String NAME = "patient.name";

  private final PatientCipher patients;
  private final ServiceCipher service;

  @Inject
  PatientSeal(PatientCipher patients, ServiceCipher service) {
    this.patients = patients;
    this.service = service;
  }

  /** Puts what identifies {@code patient} into {@code row}; the patient has a key. */
  void seal(Patient patient, PatientRow row) {
    byte[] text = IdentityText.write(patient).getBytes(StandardCharsets.UTF_8);
    row.identity = patients.seal(patient.id(), IDENTITY, text);
    row.openingKey = service.lookupKey(OPENING, opening(patient.number(), patient.birthDate()));
    row.nameKey = service.lookupKey(NAME, name(patient.familyName(), patient.birthDate()));
  }

  /** The patient of {@code row}; empty once the identity was erased. */
  Optional<Patient> open(PatientRow row) {
    PatientId id = new PatientId(row.id);
    byte[] sealed = row.identity;
    return sealed == null
        ? Optional.empty()
        : patients.open(id, IDENTITY, sealed).map(text -> patient(id, row, text));
  }

  /** What a pharmacy's look-up is compared with: one of them fits. */
  byte[][] openingKeys(PatientNumber number, LocalDate birthDate) {
    return service.lookupKeys(OPENING, opening(number, birthDate)).toArray(byte[][]::new);
  }

  private static String opening(PatientNumber number, LocalDate birthDate) {
    return number.value() + "|" + birthDate;
  }

  /** Without accents, capitals and punctuation. */
  private static String name(String familyName, LocalDate birthDate) {
    String plain =
        Normalizer.normalize(familyName, Normalizer.Form.NFKD)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .toLowerCase(Locale.ROOT);
    return plain + "|" + birthDate;
  }

  private static Patient patient(PatientId id, PatientRow row, byte[] text) {
    IdentityText identity = IdentityText.read(new String(text, StandardCharsets.UTF_8));
    return new Patient(
        id,
        new PatientNumber(row.number),
        identity.givenName(),
        identity.familyName(),
        identity.birthDate(),
        new PrescriberId(row.prescriberId));
  }
}
