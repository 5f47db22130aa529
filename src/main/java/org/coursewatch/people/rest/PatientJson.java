package org.coursewatch.people.rest;

import org.coursewatch.people.Guardian;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.json.IdentityText;
import org.jspecify.annotations.Nullable;

/**
 * A patient. {@code patientNumber} is what the patient shows at the pharmacy; {@code mergedInto} is
 * the surviving record, if this one is a duplicate. Once the identity is erased the names read
 * {@code (erased)} and the rest is null.
 */
public record PatientJson(
    String patientId,
    String patientNumber,
    String givenName,
    String familyName,
    @Nullable String birthDate,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language,
    @Nullable GuardianJson guardian,
    String prescriberId,
    String registeredAt,
    @Nullable String mergedInto,
    @Nullable String erasedAt) {

  private static final String ERASED = "(erased)";

  /** Who acts for the patient. */
  public record GuardianJson(String name, String relationship, String contact) {}

  static PatientJson of(PatientRecord patient) {
    Identity identity = patient.identity();
    return new PatientJson(
        patient.id().toString(),
        patient.number().toString(),
        identity == null ? ERASED : identity.givenName(),
        identity == null ? ERASED : identity.familyName(),
        identity == null ? null : identity.birthDate().toString(),
        identity == null ? null : identity.contacts().email(),
        identity == null ? null : identity.contacts().phone(),
        identity == null ? null : IdentityText.language(identity.contacts()),
        identity == null ? null : guardian(identity.guardian()),
        patient.prescriber().toString(),
        patient.registeredAt().toString(),
        text(patient.mergedInto()),
        text(patient.erasedAt()));
  }

  private static @Nullable GuardianJson guardian(@Nullable Guardian guardian) {
    return guardian == null
        ? null
        : new GuardianJson(guardian.name(), guardian.relationship(), guardian.contact());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
