package org.coursewatch.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;

/** The pregnancy tests that answer with a word, by LOINC code. Only active codes. */
public enum PregnancyTestCode {
  URINE("2106-3", Specimen.URINE),
  URINE_BETA("2112-1", Specimen.URINE),
  URINE_RAPID("80384-1", Specimen.URINE),
  SERUM("2118-8", Specimen.SERUM),
  SERUM_BETA("2110-5", Specimen.SERUM),
  SERUM_RAPID("80385-8", Specimen.SERUM);

  private final String loinc;
  private final Specimen specimen;

  PregnancyTestCode(String loinc, Specimen specimen) {
    this.loinc = loinc;
    this.specimen = specimen;
  }

  /** The test with the LOINC code {@code loinc}, if it is one. */
  public static Optional<PregnancyTestCode> ofLoinc(String loinc) {
    return Arrays.stream(values()).filter(test -> test.loinc.equals(loinc)).findFirst();
  }

  /** Every code, for whoever sent another one. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(PregnancyTestCode::loinc).toList();
  }

  public String loinc() {
    return loinc;
  }

  public Specimen specimen() {
    return specimen;
  }
}
