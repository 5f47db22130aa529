package org.coursewatch.lab;

/**
 * A code and who defines it. Neither means anything without the other: {@code 2106-3} is a
 * pregnancy test in LOINC and a race elsewhere.
 *
 * @param system the URI of the code system, empty where none was told
 * @param code as told
 */
public record ReportedCode(String system, String code) {

  public static final String LOINC = "http://loinc.org";
  public static final String SNOMED = "http://snomed.info/sct";
  public static final String UCUM = "http://unitsofmeasure.org";

  /** What a laboratory makes of a value, such as {@code POS}. */
  public static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

  boolean isLoinc() {
    return system.equals(LOINC);
  }
}
