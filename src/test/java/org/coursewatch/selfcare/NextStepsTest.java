package org.coursewatch.selfcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.History;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.selfcare.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a patient is told along one course, day by day. */
class NextStepsTest {

  private static final Program PROGRAM = RuleSetFixture.US_IPLEDGE;
  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final LocalDate TESTED = LocalDate.of(2026, 10, 1);
  private static final Set<ContraceptionMethod> PAIR =
      Set.of(ContraceptionMethod.IUD_COPPER, ContraceptionMethod.MALE_LATEX_CONDOM);

  private final List<CourseFact> facts = new ArrayList<>();

  @Test
  void alongOneCourse() {
    assertThat(kinds(OPENED)).startsWith(Kind.CONSENT, Kind.FIRST_TEST);
    tell(
        new ConsentSigned(OPENED, Form.PATIENT, Set.of(Signer.PATIENT, Signer.PRESCRIBER)),
        new ConsentSigned(OPENED, Form.PREGNANCY_RISK, Set.of(Signer.PATIENT, Signer.PRESCRIBER)),
        test(OPENED, Result.NEGATIVE),
        new CounselingConfirmed(OPENED),
        new ContraceptionRecorded(OPENED, Party.PRESCRIBER, PAIR));
    assertThat(step(OPENED.plusDays(5), Kind.PREGNANCY_TEST).from())
        .as("30 days after the beginning of contraception")
        .isEqualTo(OPENED.plusDays(30));

    tell(test(TESTED, Result.NEGATIVE), new CounselingConfirmed(TESTED));
    tell(new ContraceptionRecorded(TESTED, Party.PRESCRIBER, PAIR));
    assertThat(steps(TESTED).getFirst())
        .isEqualTo(new Step(Kind.QUESTIONS, null, TESTED.plusDays(6)));
    assertThat(kinds(TESTED)).containsExactly(Kind.QUESTIONS, Kind.METHODS);
    tell(new ComprehensionPassed(TESTED));
    tell(
        new ContraceptionRecorded(
            TESTED,
            Party.PATIENT,
            Set.of(ContraceptionMethod.IMPLANT, ContraceptionMethod.MALE_LATEX_CONDOM)));
    assertThat(kinds(TESTED)).containsExactly(Kind.METHODS_DIFFER);
    tell(new ContraceptionRecorded(TESTED, Party.PATIENT, PAIR));
    assertThat(steps(TESTED).getFirst())
        .isEqualTo(new Step(Kind.PICK_UP, null, TESTED.plusDays(6)));

    tell(new Dispensed(noon(TESTED.plusDays(1)), null, 30));
    LocalDate end = TESTED.plusDays(31);
    assertThat(kinds(TESTED.plusDays(9))).contains(Kind.PREGNANCY_TEST, Kind.QUESTIONS);
    assertThat(step(TESTED.plusDays(9), Kind.PREGNANCY_TEST))
        .isEqualTo(new Step(Kind.PREGNANCY_TEST, end.minusDays(7), end));
    assertThat(step(TESTED.plusDays(9), Kind.QUESTIONS).from()).isEqualTo(end.minusDays(7));

    LocalDate last = TESTED.plusDays(20);
    tell(new LastDoseTaken(last));
    assertThat(kinds(last)).containsExactly(Kind.LAST_DOSE_TEST, Kind.LATER_TEST, Kind.STAY_SAFE);
    assertThat(step(last, Kind.LAST_DOSE_TEST).until()).isEqualTo(last.plusDays(7));
    assertThat(step(last, Kind.STAY_SAFE).until()).isEqualTo(last.plusDays(29));
    tell(test(last, Result.NEGATIVE), test(last.plusDays(30), Result.NEGATIVE));
    assertThat(kinds(last.plusDays(31))).containsExactly(Kind.OVER);
  }

  @Test
  void aPositiveTestIsNotTold() {
    tell(test(OPENED, Result.POSITIVE));
    assertThat(steps(OPENED)).containsExactly(Step.now(Kind.CALL_NOW));
    assertThat(OwnCalendar.of(evaluation(OPENED), OPENED)).isEmpty();
  }

  @Test
  void everyVerdictAgreesWithTheRules() {
    ContraceptionMethod[] all = ContraceptionMethod.values();
    var rules = PROGRAM.rules().on(TESTED);
    for (ContraceptionMethod one : all) {
      for (ContraceptionMethod other : all) {
        Set<ContraceptionMethod> methods = one == other ? Set.of(one) : Set.of(one, other);
        assertThat(PairVerdict.of(methods, rules) == PairVerdict.ACCEPTED)
            .as(methods.toString())
            .isEqualTo(rules.contraception().accepts(methods));
      }
    }
    assertThat(PairVerdict.of(Set.of(), rules)).isEqualTo(PairVerdict.NOTHING_CHOSEN);
    assertThat(
            PairVerdict.of(
                Set.of(ContraceptionMethod.COMBINED_PILL, ContraceptionMethod.PATCH), rules))
        .isEqualTo(PairVerdict.ALL_HORMONAL);
  }

  private void tell(CourseFact... more) {
    facts.addAll(Arrays.asList(more));
  }

  /** What is open for the patient. */
  private List<Kind> kinds(LocalDate day) {
    return steps(day).stream()
        .map(Step::kind)
        .filter(kind -> kind.who() == Step.Who.PATIENT && kind != Kind.BLOOD_TEST)
        .toList();
  }

  private Step step(LocalDate day, Kind kind) {
    return steps(day).stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }

  private List<Step> steps(LocalDate day) {
    Evaluation evaluation = evaluation(day);
    History history = History.of(course(), noon(day), PROGRAM.zone());
    return NextSteps.of(evaluation, MonthOfPatient.of(evaluation, history, day), history, day);
  }

  private Evaluation evaluation(LocalDate day) {
    return Evaluator.evaluate(
        Question.about(PROGRAM, course(), noon(day))
            .by(new PrescriberStanding(LocalDate.of(2099, 1, 1))));
  }

  private Course course() {
    @Nullable Instant never = null;
    return new Course(
        OPENED,
        LocalDate.of(1998, 4, 12),
        RiskCategory.CAN_BECOME_PREGNANT,
        null,
        facts.stream().map(fact -> new RecordedFact(null, never, fact)).toList());
  }

  private static PregnancyTested test(LocalDate day, Result result) {
    return new PregnancyTested(day, result, Specimen.URINE, Setting.MEDICAL, null);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(PROGRAM.zone().zone()).toInstant();
  }
}
