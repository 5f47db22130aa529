package org.coursewatch.program.console;

/** What can make a patient one who cannot become pregnant, named as in the program files. */
enum AcceptedBasis {
  MALE,
  HYSTERECTOMY,
  BILATERAL_OOPHORECTOMY,
  POST_MENOPAUSE,
  NO_UTERUS_OR_OVARIES
}
