package org.coursewatch.page;

/** The bases are codes of the program's files; one that has no words yet is shown as its code. */
public final class Bases {

  private Bases() {}

  /** The words of {@code code}. */
  public static String inWords(String code, BasisWords words) {
    return switch (code) {
      case "MALE" -> words.male();
      case "HYSTERECTOMY" -> words.hysterectomy();
      case "BILATERAL_OOPHORECTOMY" -> words.bilateralOophorectomy();
      case "POST_MENOPAUSE" -> words.postMenopause();
      case "NO_UTERUS_OR_OVARIES" -> words.noUterusOrOvaries();
      default -> code;
    };
  }
}
