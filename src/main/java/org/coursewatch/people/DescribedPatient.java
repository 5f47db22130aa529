package org.coursewatch.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What another system tells of a patient, to say which one it means.
 *
 * @param numbers patient numbers of this program; a text that is none is no member
 * @param identifiers what other systems call the patient
 * @param familyName null when not told
 * @param givenNames in their order, empty when not told
 * @param birthDate null when not told
 * @param phones as told
 * @param emails as told
 */
public record DescribedPatient(
    Set<PatientNumber> numbers,
    Set<ExternalIdentifier> identifiers,
    @Nullable String familyName,
    List<String> givenNames,
    @Nullable LocalDate birthDate,
    Set<String> phones,
    Set<String> emails) {

  /** The system that patient numbers of this program have where identifiers name one. */
  public static final String NUMBER_SYSTEM = "urn:coursewatch:patient-number";

  public DescribedPatient {
    numbers = Set.copyOf(numbers);
    identifiers = Set.copyOf(identifiers);
    givenNames = List.copyOf(givenNames);
    phones = Set.copyOf(phones);
    emails = Set.copyOf(emails);
  }

  /** Nothing but number and birth date. */
  public static DescribedPatient of(PatientNumber number, @Nullable LocalDate birthDate) {
    return new DescribedPatient(
        Set.of(number), Set.of(), null, List.of(), birthDate, Set.of(), Set.of());
  }
}
