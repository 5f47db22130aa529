package org.coursewatch.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a patient and how the patient is reached; nothing about health. It is kept sealed
 * with the patient's own key.
 *
 * @param givenName as told
 * @param familyName as told
 * @param birthDate in the calendar of the place of birth
 * @param contacts how the patient is reached
 * @param guardian who acts for the patient, null when nobody does
 */
public record Identity(
    String givenName,
    String familyName,
    LocalDate birthDate,
    Contacts contacts,
    @Nullable Guardian guardian) {

  /** Names and birth date, and nothing else told. */
  public static Identity of(String givenName, String familyName, LocalDate birthDate) {
    return new Identity(givenName, familyName, birthDate, Contacts.NONE, null);
  }
}
