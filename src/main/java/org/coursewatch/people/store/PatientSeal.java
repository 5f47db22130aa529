package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.json.IdentityText;
import org.coursewatch.privacy.PatientCipher;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/**
 * Seals what identifies a patient, and opens it again; the keyed hashes by which a patient is found
 * are made here too.
 */
@ApplicationScoped
class PatientSeal {

  private static final String IDENTITY = "patient.identity";
  private static final String OPENING = "patient.opening";
  private static final String NAME = "patient.name";
  private static final String REASON = "patient.reason";
  private static final String ERASURE = "patient.erasure";

  private final PatientCipher patients;
  private final ServiceCipher service;

  @Inject
  PatientSeal(PatientCipher patients, ServiceCipher service) {
    this.patients = patients;
    this.service = service;
  }

  /** Puts {@code identity} into {@code row}; the patient has a key. */
  void seal(Identity identity, PatientRow row) {
    PatientNumber number = new PatientNumber(row.number);
    row.identity = patients.sealText(new PatientId(row.id), IDENTITY, IdentityText.write(identity));
    row.openingKey = service.lookupKey(OPENING, opening(number, identity.birthDate()));
    row.nameKey = service.lookupKey(NAME, name(identity.familyName(), identity.birthDate()));
  }

  /** The identity in {@code row}; empty once it was erased. */
  Optional<Identity> open(PatientRow row) {
    byte[] sealed = row.identity;
    return sealed == null ? Optional.empty() : identity(new PatientId(row.id), sealed);
  }

  /** An identity of {@code patient}, also an earlier one; empty once it was erased. */
  Optional<Identity> identity(PatientId patient, byte[] sealed) {
    return patients.openText(patient, IDENTITY, sealed).map(IdentityText::read);
  }

  /** Why something was done to {@code patient}: free text, in which people write names. */
  byte[] reason(PatientId patient, String reason) {
    return patients.sealText(patient, REASON, reason);
  }

  @Nullable String reason(PatientId patient, byte @Nullable [] sealed) {
    return sealed == null ? null : patients.openText(patient, REASON, sealed).orElse(null);
  }

  /** Why an identity was erased: the patient's own key is about to go. */
  byte[] erasure(String reason) {
    return service.sealText(ERASURE, reason);
  }

  /** Seals the reason in {@code row} anew; false when there is none. */
  boolean resealErasure(PatientRow row) {
    byte[] sealed = row.erasureReason;
    if (sealed == null) {
      return false;
    }
    row.erasureReason = erasure(service.openText(ERASURE, sealed));
    return true;
  }

  /** What a pharmacy's look-up is compared with: one of them fits. */
  byte[][] openingKeys(PatientNumber number, LocalDate birthDate) {
    return service.lookupKeys(OPENING, opening(number, birthDate)).toArray(byte[][]::new);
  }

  /** What a search by name is compared with: one of them fits. */
  byte[][] nameKeys(String familyName, LocalDate birthDate) {
    return service.lookupKeys(NAME, name(familyName, birthDate)).toArray(byte[][]::new);
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
}
