package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.coursewatch.course.EtasuRequirement.Element;
import org.junit.jupiter.api.Test;

/** What other systems are told of the requirements says the same as the decision. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE, tries = 400)
class EtasuRequirementTest {

  @Provide
  Arbitrary<Question> questions() {
    return Arbitraries.randomValue(RandomQuestion::ask);
  }

  @Property
  void allAreMetExactlyWhenASupplyMayBeHandedOver(@ForAll("questions") Question question) {
    Evaluation evaluation = Evaluator.evaluate(question);
    List<EtasuRequirement> told = told(question, evaluation);
    assertThat(EtasuRequirement.of(question, evaluation)).isEqualTo(told);
    assertThat(told.stream().allMatch(EtasuRequirement::isMet)).isEqualTo(evaluation.allowed());
    assertThat(told.stream().flatMap(each -> each.refusals().stream()))
        .containsExactlyInAnyOrderElementsOf(evaluation.refusals());
    assertThat(told).extracting(EtasuRequirement::element).doesNotHaveDuplicates();
  }

  @Test
  void testsAndContraceptionAreAskedOnlyOfThoseWhoCanBecomePregnant() {
    Random random = new Random(4);
    Set<Element> ofThoseWhoCan = EnumSet.noneOf(Element.class);
    for (int i = 0; i < 200; i++) {
      Question question = RandomQuestion.ask(random);
      Evaluation evaluation = Evaluator.evaluate(question);
      boolean can = Situation.of(question).phase().canBecomePregnant();
      for (EtasuRequirement each :
          EtasuRequirement.of(evaluation, can, question.pharmacy() != null)) {
        if (can) {
          ofThoseWhoCan.add(each.element());
        } else if (each.isMet()) {
          assertThat(each.element())
              .isNotIn(Element.PREGNANCY_TEST, Element.CONTRACEPTION, Element.COMPREHENSION);
        }
      }
    }
    assertThat(ofThoseWhoCan).containsAll(EnumSet.allOf(Element.class));
  }

  @Property
  void theDayToActByIsBeforeTheFirstDayOnWhichACheckIsOverdue(
      @ForAll("questions") Question question) {
    Evaluation evaluation = Evaluator.evaluate(question);
    LocalDate today = question.program().zone().dayOf(question.asOf());
    for (EtasuRequirement each : told(question, evaluation)) {
      LocalDate by = each.by();
      if (by != null) {
        boolean isOverdue =
            evaluation.checks().stream()
                .anyMatch(check -> check.isOverdue() && by.plusDays(1).equals(check.overdueOn()));
        assertThat(by.isBefore(today)).isEqualTo(isOverdue);
      }
    }
  }

  private static List<EtasuRequirement> told(Question question, Evaluation evaluation) {
    boolean can = Situation.of(question).phase().canBecomePregnant();
    return EtasuRequirement.of(evaluation, can, question.pharmacy() != null);
  }
}
