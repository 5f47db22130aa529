package org.coursewatch.people;

import org.jspecify.annotations.Nullable;

/**
 * What reports tell people apart by: coarse, optional, and nothing that a rule asks. In the
 * transaction of the caller.
 */
public interface Backgrounds {

  /** What a prescriber is certified in. The names are stored. */
  enum Specialty {
    DERMATOLOGY,
    FAMILY_MEDICINE,
    INTERNAL_MEDICINE,
    PEDIATRICS,
    OTHER
  }

  /** What kind of pharmacy it is. The names are stored. */
  enum PharmacyType {
    CHAIN,
    INDEPENDENT,
    MAIL_ORDER,
    HOSPITAL,
    OTHER
  }

  /** Of a prescriber; null is not told. */
  record OfPrescriber(@Nullable Specialty specialty, @Nullable UsState state) {}

  /** Of a pharmacy; null is not told. */
  record OfPharmacy(
      @Nullable PharmacyType type, @Nullable UsState state, @Nullable Boolean rural) {}

  /** Of a patient's residence; null is not told. */
  record OfPatient(@Nullable UsState state, @Nullable Boolean rural) {

    public static final OfPatient NOT_TOLD = new OfPatient(null, null);
  }

  void tell(PrescriberId id, OfPrescriber background);

  void tell(PharmacyId id, OfPharmacy background);

  /** Besides, of {@code identity}, the language and the year of birth. */
  void tell(PatientId id, OfPatient background, Identity identity);
}
