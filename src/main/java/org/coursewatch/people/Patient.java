package org.coursewatch.people;

import java.time.LocalDate;

/**
 * A patient.
 *
 * @param id inside this service
 * @param number what the patient shows at the pharmacy
 * @param givenName as told
 * @param familyName as told
 * @param birthDate in the calendar of the place of birth
 * @param prescriber who registered the patient
 */
public record Patient(
    PatientId id,
    PatientNumber number,
    String givenName,
    String familyName,
    LocalDate birthDate,
    PrescriberId prescriber) {}
