package org.coursewatch.course;

/** What a program wants done by a day. */
public enum CheckCode {
  CONSENT(ResponsibleParty.PRESCRIBER),
  SCREENING_TEST(ResponsibleParty.PRESCRIBER),
  PREGNANCY_TEST(ResponsibleParty.PRESCRIBER),
  COUNSELING(ResponsibleParty.PRESCRIBER),
  CONTRACEPTION(ResponsibleParty.PRESCRIBER_AND_PATIENT),
  COMPREHENSION(ResponsibleParty.PATIENT),
  LIVER_LAB(ResponsibleParty.PRESCRIBER),
  LIPID_LAB(ResponsibleParty.PRESCRIBER),
  /** Only where the program asks about mood. */
  MOOD(ResponsibleParty.PRESCRIBER),
  LAST_DOSE_TEST(ResponsibleParty.PRESCRIBER),
  POST_TREATMENT_TEST(ResponsibleParty.PRESCRIBER),
  PRESCRIBER_ACTIVATION(ResponsibleParty.PRESCRIBER),
  PHARMACY_ACTIVATION(ResponsibleParty.PHARMACY),
  PHARMACY_TRAINING(ResponsibleParty.PHARMACY);

  private final ResponsibleParty party;

  CheckCode(ResponsibleParty party) {
    this.party = party;
  }

  /** Who must act. */
  public ResponsibleParty party() {
    return party;
  }
}
