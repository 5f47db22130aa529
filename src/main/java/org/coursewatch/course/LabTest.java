package org.coursewatch.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The laboratory tests the service knows, by LOINC code, with the UCUM units each is reported in. A
 * code names a property, mass or moles or activity, and takes no unit of another one: then code or
 * unit is wrong, and nobody can say which.
 */
public enum LabTest {
  TRIGLYCERIDES_MASS("2571-8", Analyte.TRIGLYCERIDES, LabUnit.MASS),
  TRIGLYCERIDES_MOLES("14927-8", Analyte.TRIGLYCERIDES, LabUnit.moles("88.57")),
  ALT("1742-6", Analyte.ALT, LabUnit.ACTIVITY),
  AST("1920-8", Analyte.AST, LabUnit.ACTIVITY),
  CREATINE_KINASE("2157-6", Analyte.CREATINE_KINASE, LabUnit.ACTIVITY),
  CHOLESTEROL("2093-3", Analyte.CHOLESTEROL, LabUnit.MASS),
  CHOLESTEROL_MOLES("14647-2", Analyte.CHOLESTEROL, LabUnit.moles("38.67")),
  HDL_CHOLESTEROL("2085-9", Analyte.HDL_CHOLESTEROL, LabUnit.MASS),
  HDL_CHOLESTEROL_MOLES("14646-4", Analyte.HDL_CHOLESTEROL, LabUnit.moles("38.67")),
  LDL_CHOLESTEROL("13457-7", Analyte.LDL_CHOLESTEROL, LabUnit.MASS),
  LDL_CHOLESTEROL_MOLES("39469-2", Analyte.LDL_CHOLESTEROL, LabUnit.moles("38.67")),
  BILIRUBIN("1975-2", Analyte.BILIRUBIN, LabUnit.MASS),
  BILIRUBIN_MOLES("14631-6", Analyte.BILIRUBIN, LabUnit.molesPerMilligram("17.1")),
  GLUCOSE("2345-7", Analyte.GLUCOSE, LabUnit.MASS),
  GLUCOSE_MOLES("14749-6", Analyte.GLUCOSE, LabUnit.moles("18.016")),
  HCG_INTACT_AND_BETA("19080-1", Analyte.HCG, LabUnit.HORMONE),
  HCG_BETA("21198-7", Analyte.HCG, LabUnit.HORMONE),
  HCG_INTACT("45194-8", Analyte.HCG, LabUnit.HORMONE);

  /** What a test measures, whatever code and unit it comes under. */
  public enum Analyte {
    TRIGLYCERIDES("mg/dL"),
    ALT("U/L"),
    AST("U/L"),
    CREATINE_KINASE("U/L"),
    CHOLESTEROL("mg/dL"),
    HDL_CHOLESTEROL("mg/dL"),
    LDL_CHOLESTEROL("mg/dL"),
    BILIRUBIN("mg/dL"),
    GLUCOSE("mg/dL"),
    /** The hormone of pregnancy: told to nobody who may not know of one. */
    HCG("m[IU]/mL");

    private final String unit;

    Analyte(String unit) {
      this.unit = unit;
    }

    /** The UCUM unit in which values are compared and drawn. */
    public String unit() {
      return unit;
    }
  }

  private final String loinc;
  private final Analyte analyte;
  private final List<LabUnit> units;

  LabTest(String loinc, Analyte analyte, List<LabUnit> units) {
    this.loinc = loinc;
    this.analyte = analyte;
    this.units = units;
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
    return units.stream().map(LabUnit::ucum).toList();
  }

  /** The unit written {@code ucum}, if a result may come in it. */
  public Optional<LabUnit> unit(String ucum) {
    return units.stream().filter(unit -> unit.ucum().equals(ucum)).findFirst();
  }
}
