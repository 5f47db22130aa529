package org.coursewatch.people;

import org.jspecify.annotations.Nullable;

/**
 * For whom an account acts; each is null for accounts of other roles.
 *
 * @param prescriber the prescriber it is or works for
 * @param practice the practice whose record system it is, or which its prescriber joins
 * @param pharmacy the pharmacy it works for
 * @param wholesaler the wholesaler it works for
 * @param patient the patient it is or acts for
 */
public record ActingFor(
    @Nullable PrescriberId prescriber,
    @Nullable PracticeId practice,
    @Nullable PharmacyId pharmacy,
    @Nullable WholesalerId wholesaler,
    @Nullable PatientId patient) {

  /** Of an account of the program's office, or one whose party is not enrolled yet. */
  public static final ActingFor NONE = new ActingFor(null, null, null, null, null);

  public static ActingFor of(PrescriberId prescriber) {
    return new ActingFor(prescriber, null, null, null, null);
  }

  public static ActingFor of(PracticeId practice) {
    return new ActingFor(null, practice, null, null, null);
  }

  public static ActingFor of(PharmacyId pharmacy) {
    return new ActingFor(null, null, pharmacy, null, null);
  }

  public static ActingFor of(WholesalerId wholesaler) {
    return new ActingFor(null, null, null, wholesaler, null);
  }

  public static ActingFor of(PatientId patient) {
    return new ActingFor(null, null, null, null, patient);
  }
}
