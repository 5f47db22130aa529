package org.coursewatch.course;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The laboratory tests the service knows, by LOINC code, with the UCUM units each is reported in.
 */
public enum LabTest {
  TRIGLYCERIDES_MASS("2571-8", Analyte.TRIGLYCERIDES, "mg/dL"),
  TRIGLYCERIDES_MOLES("14927-8", Analyte.TRIGLYCERIDES, "mmol/L"),
  ALT("1742-6", Analyte.ALT, "U/L"),
  AST("1920-8", Analyte.AST, "U/L"),
  CREATINE_KINASE("2157-6", Analyte.OTHER, "U/L"),
  CHOLESTEROL("2093-3", Analyte.OTHER, "mg/dL"),
  HDL_CHOLESTEROL("2085-9", Analyte.OTHER, "mg/dL"),
  LDL_CHOLESTEROL("13457-7", Analyte.OTHER, "mg/dL"),
  BILIRUBIN("1975-2", Analyte.OTHER, "mg/dL"),
  GLUCOSE("2345-7", Analyte.OTHER, "mg/dL"),
  HCG_INTACT_AND_BETA("19080-1", Analyte.OTHER, "m[IU]/mL", "[IU]/L"),
  HCG_BETA("21198-7", Analyte.OTHER, "m[IU]/mL", "[IU]/L"),
  HCG_INTACT("45194-8", Analyte.OTHER, "m[IU]/mL", "[IU]/L");

  /** What a test measures, as far as a rule asks. */
  public enum Analyte {
    TRIGLYCERIDES,
    ALT,
    AST,
    OTHER
  }

  /** Milligrams per deciliter of triglycerides in one millimole per liter. */
  private static final BigDecimal TRIGLYCERIDES_MG_DL_PER_MMOL_L = new BigDecimal("88.57");

  private final String loinc;
  private final Analyte analyte;
  private final List<String> units;

  LabTest(String loinc, Analyte analyte, String... units) {
    this.loinc = loinc;
    this.analyte = analyte;
    this.units = List.of(units);
  }

  /** The test with the LOINC code {@code loinc}, if the service knows it. */
  public static Optional<LabTest> ofLoinc(String loinc) {
    return Arrays.stream(values()).filter(test -> test.loinc.equals(loinc)).findFirst();
  }

  public String loinc() {
    return loinc;
  }

  public Analyte analyte() {
    return analyte;
  }

  /** The UCUM units a result may come in. */
  public List<String> units() {
    return units;
  }

  /** A triglyceride value in mg/dL, whichever of the two codes it came under. */
  public BigDecimal inMilligramsPerDeciliter(BigDecimal value) {
    return this == TRIGLYCERIDES_MOLES ? value.multiply(TRIGLYCERIDES_MG_DL_PER_MMOL_L) : value;
  }
}
