package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;

/** What the program's office lifts is named wherever it matters, and matters nowhere else. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class ExemptionPropertiesTest {

  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.randomValue(RandomQuestion::ask);
  }

  @Property
  void anAnswerThatNamesNothingLiftedIsTheAnswerWithoutIt(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Evaluation answer = Evaluator.evaluate(question);
          Evaluation without = Evaluator.evaluate(withoutTheOffice(question));
          assertThat(without.exemptions()).isEmpty();
          if (answer.exemptions().isEmpty()) {
            assertThat(Stand.of(answer)).isEqualTo(Stand.of(without));
          }
          assertThat(untouched(answer)).isEqualTo(untouched(without));
        });
  }

  @Property
  void aFirstSupplyFollowsTwoTestsOrNamesTheExemption(@ForAll("questions") Question any) {
    Broken.not(
        any,
        question -> {
          Evaluation answer = Evaluator.evaluate(question);
          BareFacts facts = BareFacts.of(question);
          boolean first = facts.dispensingDays().isEmpty();
          if (!answer.allowed() || !facts.canBecomePregnant() || !first) {
            return;
          }
          LocalDate latest = answer.window().firstDay().minusDays(19);
          boolean exempted =
              answer.exemptions().stream()
                  .anyMatch(each -> each.code() == ExemptionCode.SERIOUS_MEDICAL_REASON);
          assertThat(
                  exempted
                      || facts.of(PregnancyTested.class).stream()
                          .anyMatch(
                              test ->
                                  !test.on().isAfter(latest) && test.result() == Result.NEGATIVE))
              .isTrue();
        });
  }

  /** What no exemption ever lifts. */
  private static List<RefusalCode> untouched(Evaluation answer) {
    return answer.refusals().stream()
        .map(Refusal::code)
        .filter(code -> code.compareTo(RefusalCode.TEST_UNRESOLVED) < 0)
        .toList();
  }

  private static Question withoutTheOffice(Question question) {
    List<RecordedFact> facts = new ArrayList<>(question.course().facts());
    facts.removeIf(
        fact ->
            fact.fact() instanceof CourseFact.MedicalExemptionGranted
                || fact.fact() instanceof CourseFact.MonthlyLimitLifted);
    return Broken.asking(question, Ledger.withFacts(question.course(), facts));
  }
}
