package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.Warning;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a pharmacy must never read is not in any answer, whatever the reason. */
class PharmacyViewTest {

  private static final RuleSet RULES = RuleSetFixture.RULES_2021;
  private static final Instant NOW = Instant.parse("2026-10-01T16:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final String[] NEVER = {
    "pregnan",
    "test",
    "contracep",
    "method",
    "hcg",
    "specimen",
    "steril",
    "hysterectomy",
    "male",
    "categor",
    "basis",
    "counsel",
    "consent",
    "lab",
    "held",
    "mood",
    "lockout",
    "locked"
  };

  @ParameterizedTest
  @EnumSource
  void noReasonTellsMoreThanAPharmacyMayKnow(RefusalCode code) {
    assertIsSilent(answer(List.of(refusal(code)), List.of()));
  }

  @Test
  void allReasonsAtOnceTellNoMore() {
    assertIsSilent(
        answer(
            Arrays.stream(RefusalCode.values()).map(PharmacyViewTest::refusal).toList(),
            List.of()));
  }

  @Test
  void aYesTellsNothingElse() {
    assertIsSilent(answer(List.of(), List.of()));
  }

  @ParameterizedTest
  @EnumSource
  void aReasonThatOnlyWarnsIsNotShown(RefusalCode code) {
    Warning warning = new Warning(code.name(), code.sentence(), RULES.rule(code.rule()));
    EligibilityJson answer = answer(List.of(), List.of(warning));
    assertThat(answer.warnings()).isEmpty();
    assertIsSilent(answer);
  }

  @Test
  void ofTheWarningsOnlyTheBlistersAreShown() {
    List<Warning> warnings =
        List.of(
            new Warning("LAB_OVERDUE", "A lab is overdue.", RULES.rule(RuleKey.LAB_SCHEDULE)),
            new Warning("BLISTER_BREAK", "A blister breaks.", RULES.rule(RuleKey.BLISTER)),
            new Warning("LAB_ABNORMAL", "ALT is high.", RULES.rule(RuleKey.TRANSAMINASES)));
    EligibilityJson answer = answer(List.of(), warnings);
    assertThat(answer.warnings()).extracting("code").containsExactly("BLISTER_BREAK");
    assertIsSilent(answer);
  }

  private static void assertIsSilent(EligibilityJson answer) {
    String text = JsonText.write(answer).toLowerCase(Locale.ROOT);
    assertThat(text).doesNotContain(NEVER);
    for (ContraceptionMethod method : ContraceptionMethod.values()) {
      assertThat(text).doesNotContain(method.name().toLowerCase(Locale.ROOT));
    }
  }

  private static EligibilityJson answer(List<Refusal> refusals, List<Warning> warnings) {
    Course course =
        new Course(DAY, DAY.minusYears(30), RiskCategory.CAN_BECOME_PREGNANT, null, List.of());
    Question question =
        Question.about(RuleSetFixture.US_IPLEDGE, course, NOW)
            .at(new PharmacyStanding("P1", DAY, DAY));
    Evaluation evaluation =
        new Evaluation(
            NOW,
            RULES,
            CourseState.PREGNANCY_STOP,
            false,
            null,
            null,
            List.of(),
            refusals.isEmpty(),
            refusals,
            warnings,
            List.of(),
            List.of(),
            null);
    return EligibilityJson.of(DispenseDecision.of(question, evaluation), question.program().zone());
  }

  private static Refusal refusal(RefusalCode code) {
    return Refusal.of(code, RULES, "a negative pregnancy test", "IUD_COPPER, HYSTERECTOMY")
        .clearingOn(DAY);
  }
}
