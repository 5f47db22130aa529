package org.coursewatch.lab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.LabUnit;
import org.coursewatch.lab.ReportedResult.Status;
import org.coursewatch.lab.ReportedResult.Value;
import org.coursewatch.lab.ReportedResult.Value.Quantity;
import org.coursewatch.lab.ResultReading.Fault;
import org.coursewatch.lab.ResultReading.NotUnderstood;
import org.coursewatch.lab.ResultReading.Part;
import org.coursewatch.lab.ResultReading.Understood;
import org.jspecify.annotations.Nullable;

/**
 * What a reported result means: the same for every standard. Codes count with their system, units
 * with the test they stand beside; whatever leaves a doubt is not understood, and a person looks.
 */
public final class ResultRules {

  private static final BigDecimal GREATEST = new BigDecimal(1_000_000);
  private static final int MOST_PLACES = 6;

  private final ReportedResult told;
  private final BigDecimal positiveFrom;
  private final List<Fault> faults = new ArrayList<>();

  private ResultRules(ReportedResult told, BigDecimal positiveFrom) {
    this.told = told;
    this.positiveFrom = positiveFrom;
  }

  /**
   * What {@code told} means.
   *
   * @param positiveFrom from how many m[IU]/mL (inside) on hCG in blood is a positive test: what a
   *     test has to detect at least to count
   */
  public static ResultReading read(ReportedResult told, BigDecimal positiveFrom) {
    return new ResultRules(told, positiveFrom).read();
  }

  private ResultReading read() {
    Set<PregnancyTestCode> tests = new LinkedHashSet<>();
    Set<LabTest> labs = new LinkedHashSet<>();
    for (ReportedCode code : told.codes()) {
      if (code.isLoinc()) {
        PregnancyTestCode.ofLoinc(code.code()).ifPresent(tests::add);
        LabTest.ofLoinc(code.code()).ifPresent(labs::add);
      }
    }
    LocalDate on = told.on();
    if (on == null) {
      fault(Part.DAY, "is missing or not told to the day", "Send the day the specimen was taken.");
    }
    List<CourseFact> facts = List.of();
    LocalDate day = on == null ? LocalDate.EPOCH : on;
    if (labs.isEmpty() && isOneSpecimen(tests)) {
      facts = test(tests.iterator().next(), day);
    } else if (tests.isEmpty() && labs.size() == 1) {
      facts = lab(labs.iterator().next(), day);
    } else {
      codeFault(tests.isEmpty() && labs.isEmpty());
    }
    judgeStatus(facts);
    return faults.isEmpty()
        ? new Understood(facts, told.status() == Status.CORRECTED)
        : new NotUnderstood(faults);
  }

  private static boolean isOneSpecimen(Set<PregnancyTestCode> tests) {
    return tests.stream().map(PregnancyTestCode::specimen).distinct().count() == 1;
  }

  private void codeFault(boolean unknown) {
    List<String> known = new ArrayList<>(PregnancyTestCode.codes());
    Arrays.stream(LabTest.values()).map(LabTest::loinc).forEach(known::add);
    fault(
        Part.CODE,
        unknown ? "is no LOINC code that is known here" : "means several things",
        "Send one of " + known + " with the system " + ReportedCode.LOINC + ".");
  }

  private List<CourseFact> test(PregnancyTestCode test, LocalDate day) {
    Set<Result> said = TestWords.said(told.value(), told.interpretations());
    if (told.value() instanceof Quantity || said.size() != 1) {
      fault(
          Part.VALUE,
          said.size() > 1 ? "contradicts itself" : "is no result of a pregnancy test",
          "Send positive, negative, indeterminate or invalid, as a code of SNOMED CT or as text.");
      return List.of();
    }
    return List.of(tested(day, said.iterator().next(), test.specimen()));
  }

  private CourseFact tested(LocalDate day, Result result, Specimen specimen) {
    Setting setting = told.byPatient() ? Setting.HOME : Setting.MEDICAL;
    return new PregnancyTested(day, result, specimen, setting, null);
  }

  private List<CourseFact> lab(LabTest test, LocalDate day) {
    if (!(told.value() instanceof Quantity(BigDecimal number, Bound bound, ReportedCode ucum))) {
      fault(Part.VALUE, "is no number", "Send a number with its unit.");
      return List.of();
    }
    boolean isOurs = ucum.system().isEmpty() || ucum.system().equals(ReportedCode.UCUM);
    Optional<LabUnit> unit = isOurs ? test.unit(ucum.code()) : Optional.empty();
    if (unit.isEmpty()) {
      fault(
          Part.UNIT,
          "is not a unit of this test",
          "Send one of " + test.units() + " with the system " + ReportedCode.UCUM + ".");
      return List.of();
    }
    if (!isUsable(number)) {
      fault(
          Part.VALUE,
          "is not a number from 0 to " + GREATEST.toPlainString() + " with six decimal places",
          "Send the value as the laboratory reported it.");
      return List.of();
    }
    BigDecimal limit = told.upperLimit();
    LabResulted value =
        new LabResulted(
            day,
            test.loinc(),
            number,
            ucum.code(),
            limit != null && isUsable(limit) ? limit : null,
            null,
            bound);
    List<CourseFact> facts = new ArrayList<>();
    if (test.analyte() == Analyte.HCG) {
      hormone(unit.get().convert(number), bound, day).ifPresent(facts::add);
    }
    facts.add(value);
    return facts;
  }

  private static boolean isUsable(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(GREATEST) <= 0 && number.scale() <= MOST_PLACES;
  }

  /**
   * The test that a number of hCG is besides: positive where the laboratory says so or the number
   * reaches what a test has to detect, negative where the laboratory says so and it does not.
   */
  private Optional<CourseFact> hormone(BigDecimal number, @Nullable Bound bound, LocalDate day) {
    Set<Result> said = TestWords.said(new Value.None(), told.interpretations());
    boolean isAtLeast = bound == null || bound == Bound.AT_LEAST || bound == Bound.MORE;
    if (said.contains(Result.POSITIVE) || (isAtLeast && number.compareTo(positiveFrom) >= 0)) {
      return Optional.of(tested(day, Result.POSITIVE, Specimen.SERUM));
    }
    return said.equals(Set.of(Result.NEGATIVE))
        ? Optional.of(tested(day, Result.NEGATIVE, Specimen.SERUM))
        : Optional.empty();
  }

  /** A positive test counts before it is final: it may stop a treatment. */
  private void judgeStatus(List<CourseFact> facts) {
    switch (told.status()) {
      case FINAL, CORRECTED -> {
        // it counts
      }
      case PRELIMINARY -> {
        if (facts.stream().noneMatch(ResultReading::isPositive)) {
          fault(Part.STATUS, "is not final", "Send the result again when it is.");
        }
      }
      case OTHER ->
          fault(
              Part.STATUS,
              "is none of a result that counts",
              "A result that was told before is taken back by the practice: it voids the fact.");
    }
  }

  private void fault(Part part, String reason, String remedy) {
    faults.add(new Fault(part, reason, remedy));
  }
}
