package org.coursewatch.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.jspecify.annotations.Nullable;

/**
 * One result as another system tells it, whatever the standard: what FHIR calls an Observation and
 * HL7 v2 an OBX. {@link ResultRules} says what it means.
 *
 * @param codes what was examined, in every code system that was told
 * @param status how final it is
 * @param on the day of collection, null when it was not told to the day
 * @param value what was found
 * @param interpretations what the laboratory makes of it
 * @param upperLimit the laboratory's own, in the unit of the value; null when it told none
 * @param byPatient whether the patient, and no laboratory, examined it
 */
public record ReportedResult(
    List<ReportedCode> codes,
    Status status,
    @Nullable LocalDate on,
    Value value,
    List<ReportedCode> interpretations,
    @Nullable BigDecimal upperLimit,
    boolean byPatient) {

  /** How final a result is. */
  public enum Status {
    FINAL,
    /** It takes the place of one that was told before. */
    CORRECTED,
    PRELIMINARY,
    /** Taken back, not there yet, or in no way known here. */
    OTHER
  }

  /** What was found. */
  public sealed interface Value {

    /** A word: as codes, as text, or as both. */
    record Word(List<ReportedCode> codes, @Nullable String text) implements Value {
      public Word {
        codes = List.copyOf(codes);
      }
    }

    /**
     * A number with its unit.
     *
     * @param bound null for a measured value
     * @param unit the unit as a code; its system is empty where none was told
     */
    record Quantity(BigDecimal number, @Nullable Bound bound, ReportedCode unit) implements Value {}

    /** Nothing, or nothing that is a word or a number. */
    record None() implements Value {}
  }

  public ReportedResult {
    codes = List.copyOf(codes);
    interpretations = List.copyOf(interpretations);
  }
}
