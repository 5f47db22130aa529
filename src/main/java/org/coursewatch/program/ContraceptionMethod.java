package org.coursewatch.program;

/**
 * Every method the service knows. Which of them a program accepts, alone or together, is data of
 * the program.
 */
public enum ContraceptionMethod {
  TUBAL_STERILIZATION,
  PARTNER_VASECTOMY,
  IUD_COPPER,
  IUD_HORMONAL,
  COMBINED_PILL,
  PATCH,
  VAGINAL_RING,
  INJECTION,
  IMPLANT,
  MALE_LATEX_CONDOM,
  DIAPHRAGM_WITH_SPERMICIDE,
  CERVICAL_CAP_WITH_SPERMICIDE,
  VAGINAL_SPONGE,
  ABSTINENCE,
  PROGESTIN_ONLY_PILL,
  FEMALE_CONDOM,
  FERTILITY_AWARENESS,
  WITHDRAWAL,
  LACTATION,
  DIAPHRAGM,
  CERVICAL_CAP,
  NON_LATEX_CONDOM
}
