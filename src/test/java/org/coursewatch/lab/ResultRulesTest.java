package org.coursewatch.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.lab.ReportedResult.Status;
import org.coursewatch.lab.ReportedResult.Value;
import org.coursewatch.lab.ReportedResult.Value.Quantity;
import org.coursewatch.lab.ReportedResult.Value.Word;
import org.coursewatch.lab.ResultReading.Fault;
import org.coursewatch.lab.ResultReading.NotUnderstood;
import org.coursewatch.lab.ResultReading.Part;
import org.coursewatch.lab.ResultReading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reported results mean, code by code. */
class ResultRulesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final BigDecimal DETECTS = BigDecimal.valueOf(25);
  private static final String RACES = "urn:oid:2.16.840.1.113883.6.238";

  @ParameterizedTest
  @CsvSource({
    "2106-3, URINE", "2112-1, URINE", "80384-1, URINE",
    "2118-8, SERUM", "2110-5, SERUM", "80385-8, SERUM"
  })
  void aPregnancyTestByLoincBecomesAFactWithItsSpecimen(String loinc, Specimen specimen) {
    assertThat(facts(told(loinc, snomed("260385009"), Status.FINAL)))
        .containsExactly(
            new PregnancyTested(DAY, Result.NEGATIVE, specimen, Setting.MEDICAL, null));
  }

  @ParameterizedTest
  @CsvSource({
    "10828004, POSITIVE",
    "260373001, POSITIVE",
    "260385009, NEGATIVE",
    "260415000, NEGATIVE",
    "82334004, INDETERMINATE",
    "419984006, INDETERMINATE",
    "455371000124106, INVALID"
  })
  void aResultIsReadFromSnomed(String code, Result result) {
    assertThat(facts(told("2106-3", snomed(code), Status.FINAL)))
        .containsExactly(tested(result, Specimen.URINE));
  }

  @ParameterizedTest
  @CsvSource({
    "Positive, POSITIVE",
    " NEG , NEGATIVE",
    "Not  detected, NEGATIVE",
    "detected, POSITIVE",
    "INVALID, INVALID",
    "Equivocal, INDETERMINATE"
  })
  void aResultIsReadFromWholeWords(String text, Result result) {
    assertThat(facts(told("2118-8", new Word(List.of(), text), Status.FINAL)))
        .containsExactly(tested(result, Specimen.SERUM));
  }

  @Test
  void codesAreComparedWithTheirSystem() {
    ReportedResult race =
        new ReportedResult(
            List.of(new ReportedCode(RACES, "2106-3")),
            Status.FINAL,
            DAY,
            snomed("10828004"),
            List.of(),
            null,
            false);
    assertThat(parts(race)).containsExactly(Part.CODE);
    Word elsewhere = new Word(List.of(new ReportedCode("urn:local", "10828004")), null);
    assertThat(parts(told("2106-3", elsewhere, Status.FINAL))).containsExactly(Part.VALUE);
  }

  @Test
  void aWordNobodyKnowsAndAContradictionAreNotGuessed() {
    assertThat(parts(told("2106-3", new Word(List.of(), "not positive"), Status.FINAL)))
        .containsExactly(Part.VALUE);
    Word both = new Word(List.of(new ReportedCode(ReportedCode.SNOMED, "10828004")), "negative");
    assertThat(parts(told("2106-3", both, Status.FINAL))).containsExactly(Part.VALUE);
    ReportedResult twoSpecimens =
        new ReportedResult(
            List.of(loinc("2106-3"), loinc("2118-8")),
            Status.FINAL,
            DAY,
            snomed("10828004"),
            List.of(),
            null,
            false);
    assertThat(parts(twoSpecimens)).containsExactly(Part.CODE);
  }

  @Test
  void everyFaultIsNamedAtOnceAndQuotesNothing() {
    ReportedResult bad =
        new ReportedResult(
            List.of(loinc("999-9")), Status.OTHER, null, new Value.None(), List.of(), null, false);
    assertThat(parts(bad)).containsExactly(Part.DAY, Part.CODE, Part.STATUS);
    assertThat(ResultRules.read(bad, DETECTS).toString()).doesNotContain("999-9");
  }

  @Test
  void aValueKeepsItsUnitLimitAndBound() {
    ReportedResult alt =
        new ReportedResult(
            List.of(new ReportedCode("urn:local", "ALAT"), loinc("1742-6")),
            Status.FINAL,
            DAY,
            quantity("212", Bound.MORE, ReportedCode.UCUM, "U/L"),
            List.of(),
            new BigDecimal("41"),
            false);
    assertThat(facts(alt))
        .containsExactly(
            new LabResulted(
                DAY,
                "1742-6",
                new BigDecimal("212"),
                "U/L",
                new BigDecimal("41"),
                null,
                Bound.MORE));
  }

  @ParameterizedTest
  @CsvSource({"http://unitsofmeasure.org, mmol/L", "urn:local, mg/dL", "'', mg", "'', ''"})
  void aUnitOfAnotherPropertyOrSystemIsNotUnderstood(String system, String unit) {
    assertThat(parts(told("2571-8", quantity("150", null, system, unit), Status.FINAL)))
        .containsExactly(Part.UNIT);
  }

  @Test
  void aUnitWithoutASystemCountsWhereItIsWrittenAsUcumWritesIt() {
    assertThat(facts(told("2571-8", quantity("150", null, "", "mg/dL"), Status.FINAL))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"-1", "1000001", "1.1234567"})
  void aValueThatCannotBeIsNotUnderstood(String number) {
    assertThat(
            parts(told("2571-8", quantity(number, null, ReportedCode.UCUM, "mg/dL"), Status.FINAL)))
        .containsExactly(Part.VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "24.9, m[IU]/mL, , , none",
    "25, m[IU]/mL, , , POSITIVE",
    "25, [IU]/L, , , POSITIVE",
    "5, m[IU]/mL, , POS, POSITIVE",
    "5, m[IU]/mL, LESS, NEG, NEGATIVE",
    "30, m[IU]/mL, LESS, , none",
    "30, m[IU]/mL, AT_LEAST, NEG, POSITIVE",
    "1, m[IU]/mL, , H, none"
  })
  void aQuantityOfHcgIsAValueAndATestOnlyByItsOwnRule(
      String number, String unit, Bound bound, String said, String test) {
    ReportedResult hcg =
        new ReportedResult(
            List.of(loinc("21198-7")),
            Status.FINAL,
            DAY,
            quantity(number, bound, ReportedCode.UCUM, unit),
            said == null ? List.of() : List.of(new ReportedCode(ReportedCode.INTERPRETATION, said)),
            null,
            false);
    List<CourseFact> facts = facts(hcg);
    assertThat(facts.getLast()).isInstanceOf(LabResulted.class);
    if (test.equals("none")) {
      assertThat(facts).hasSize(1);
    } else {
      assertThat(facts.getFirst()).isEqualTo(tested(Result.valueOf(test), Specimen.SERUM));
      assertThat(facts).hasSize(2);
    }
  }

  @Test
  void whatIsNotFinalCountsOnlyWhereItIsPositive() {
    assertThat(parts(told("2106-3", snomed("260385009"), Status.PRELIMINARY)))
        .containsExactly(Part.STATUS);
    assertThat(facts(told("2106-3", snomed("10828004"), Status.PRELIMINARY))).hasSize(1);
    assertThat(parts(told("2106-3", snomed("10828004"), Status.OTHER)))
        .containsExactly(Part.STATUS);
  }

  @Test
  void aCorrectionIsKnownForOne() {
    ReportedResult corrected = told("2106-3", snomed("260385009"), Status.CORRECTED);
    assertThat(ResultRules.read(corrected, DETECTS))
        .isEqualTo(new Understood(List.of(tested(Result.NEGATIVE, Specimen.URINE)), true));
  }

  @Test
  void aTestThePatientDidIsATestAtHome() {
    ReportedResult home =
        new ReportedResult(
            List.of(loinc("2106-3")),
            Status.FINAL,
            DAY,
            new Word(List.of(), "negative"),
            List.of(),
            null,
            true);
    assertThat(facts(home))
        .containsExactly(
            new PregnancyTested(DAY, Result.NEGATIVE, Specimen.URINE, Setting.HOME, null));
  }

  private static ReportedResult told(String loinc, Value value, Status status) {
    return new ReportedResult(List.of(loinc(loinc)), status, DAY, value, List.of(), null, false);
  }

  private static PregnancyTested tested(Result result, Specimen specimen) {
    return new PregnancyTested(DAY, result, specimen, Setting.MEDICAL, null);
  }

  private static ReportedCode loinc(String code) {
    return new ReportedCode(ReportedCode.LOINC, code);
  }

  private static Word snomed(String code) {
    return new Word(List.of(new ReportedCode(ReportedCode.SNOMED, code)), null);
  }

  private static Quantity quantity(String number, Bound bound, String system, String unit) {
    return new Quantity(new BigDecimal(number), bound, new ReportedCode(system, unit));
  }

  private static List<CourseFact> facts(ReportedResult told) {
    return ((Understood) ResultRules.read(told, DETECTS)).facts();
  }

  private static List<Part> parts(ReportedResult told) {
    return ((NotUnderstood) ResultRules.read(told, DETECTS))
        .faults().stream().map(Fault::part).toList();
  }
}
