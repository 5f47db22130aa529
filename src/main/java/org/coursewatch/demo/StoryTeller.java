package org.coursewatch.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.demo.StoryStep.Voice;
import org.coursewatch.program.ContraceptionMethod;
import org.jspecify.annotations.Nullable;

/** Tells one story: plots say what happens, this writes down who does which steps for it. */
final class StoryTeller {

  private static final int OF_AGE = 18;
  private static final List<Set<ContraceptionMethod>> METHODS =
      List.of(
          Set.of(ContraceptionMethod.COMBINED_PILL, ContraceptionMethod.MALE_LATEX_CONDOM),
          Set.of(ContraceptionMethod.IUD_HORMONAL, ContraceptionMethod.MALE_LATEX_CONDOM),
          Set.of(ContraceptionMethod.IMPLANT, ContraceptionMethod.VAGINAL_SPONGE),
          Set.of(ContraceptionMethod.PARTNER_VASECTOMY, ContraceptionMethod.COMBINED_PILL),
          Set.of(ContraceptionMethod.ABSTINENCE));

  private final LocalDate today;
  private final RandomGenerator random;
  private final List<StoryStep> steps = new ArrayList<>();
  private final Set<ContraceptionMethod> methods;
  private LocalDate birthDate;
  private LocalDate openedOn;
  private RiskCategory category = RiskCategory.CAN_BECOME_PREGNANT;
  private @Nullable String basis;

  /** {@code today} is the first day that is not told. */
  StoryTeller(LocalDate today, LocalDate birthDate, RandomGenerator random) {
    this.today = today;
    this.birthDate = birthDate;
    this.random = random;
    this.openedOn = today;
    this.methods = METHODS.get(random.nextInt(METHODS.size()));
  }

  Story story(int number, Plot plot, int prescriber, String givenName, String familyName) {
    List<StoryStep> told =
        steps.stream()
            .filter(step -> step.on().isBefore(today))
            .sorted(Comparator.comparing(StoryStep::on))
            .toList();
    return new Story(
        number,
        plot,
        givenName,
        familyName,
        birthDate,
        prescriber,
        openedOn,
        category,
        basis,
        told);
  }

  /** The day {@code days} days before today. */
  LocalDate ago(int days) {
    return today.minusDays(days);
  }

  /** A day from {@code least} to {@code most} days before today, both inside. */
  LocalDate ago(int least, int most) {
    return ago(between(least, most));
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  void isOfYears(int years) {
    birthDate = today.minusYears(years).minusDays(between(0, 300));
  }

  void open(LocalDate day) {
    openedOn = day;
  }

  void openUntested(LocalDate day, @Nullable String told) {
    openedOn = day;
    category = RiskCategory.CANNOT_BECOME_PREGNANT;
    basis = told;
  }

  /** The forms of the category, signed by everybody who has to. */
  void sign(LocalDate day) {
    Set<Signer> signers = EnumSet.of(Signer.PATIENT, Signer.PRESCRIBER);
    if (ChronoUnit.YEARS.between(birthDate, day) < OF_AGE) {
      signers.add(Signer.GUARDIAN);
    }
    sign(day, signers);
  }

  void sign(LocalDate day, Set<Signer> signers) {
    prescriberTells(day, new ConsentSigned(day, Form.PATIENT, signers));
    if (category == RiskCategory.CAN_BECOME_PREGNANT) {
      prescriberTells(day, new ConsentSigned(day, Form.PREGNANCY_RISK, signers));
    }
  }

  void counsel(LocalDate day) {
    officeTells(day, new CounselingConfirmed(day));
  }

  void enterMethods(LocalDate day) {
    officeTells(day, new ContraceptionRecorded(day, Party.PRESCRIBER, methods));
    patientEnters(day, methods);
  }

  void patientEnters(LocalDate day, Set<ContraceptionMethod> entered) {
    tell(day, Voice.PATIENT, new ContraceptionRecorded(day, Party.PATIENT, entered));
  }

  void answerQuestions(LocalDate day) {
    tell(day, Voice.PATIENT, new ComprehensionPassed(day));
  }

  /** All three confirmations of the month. */
  void confirm(LocalDate day) {
    counsel(day);
    enterMethods(day);
    answerQuestions(day);
  }

  void test(LocalDate day, Result result, Setting setting) {
    Specimen specimen = setting == Setting.HOME || oneIn(2) ? Specimen.URINE : Specimen.SERUM;
    BigDecimal sensitivity = BigDecimal.valueOf(specimen == Specimen.URINE ? 20 : 5);
    officeTells(day, new PregnancyTested(day, result, specimen, setting, sensitivity));
  }

  void testNegative(LocalDate day) {
    test(day, Result.NEGATIVE, Setting.MEDICAL);
  }

  /** Liver and lipids, told on the day after the specimen. */
  void measureLabs(LocalDate day) {
    officeTells(day.plusDays(1), alt(day, between(14, 48)));
    officeTells(day.plusDays(1), triglycerides(day, between(70, 240)));
  }

  static LabResulted alt(LocalDate day, int value) {
    return new LabResulted(day, "1742-6", BigDecimal.valueOf(value), "U/L", BigDecimal.valueOf(50));
  }

  static LabResulted triglycerides(LocalDate day, int value) {
    return new LabResulted(
        day, "2571-8", BigDecimal.valueOf(value), "mg/dL", BigDecimal.valueOf(150));
  }

  /** A number is taken and used on {@code day}. */
  void supply(LocalDate day) {
    add(new StoryStep.Authorize(day, between(0, DemoCast.TRAINED_PHARMACIES - 1)));
    add(new StoryStep.HandOver(day));
  }

  void officeTells(LocalDate day, CourseFact fact) {
    tell(day, oneIn(3) ? Voice.PRESCRIBER : Voice.DESIGNEE, fact);
  }

  void prescriberTells(LocalDate day, CourseFact fact) {
    tell(day, Voice.PRESCRIBER, fact);
  }

  void add(StoryStep step) {
    steps.add(step);
  }

  private void tell(LocalDate day, Voice by, CourseFact fact) {
    add(new StoryStep.Tell(day, by, fact));
  }
}
