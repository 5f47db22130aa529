package org.coursewatch.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.coursewatch.course.CheckCode;
import org.coursewatch.escalation.EscalationPlan.Step;
import org.coursewatch.program.Citation;
import org.coursewatch.program.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With whom a check lies, on every day around each step. */
class EscalationLadderTest {

  static final Basis OURS =
      new Basis(
          new Citation("Decisions", "escalation", LocalDate.of(2026, 11, 22)),
          Strength.LOCAL,
          "why not");

  private static final EscalationLadder LADDER = new EscalationLadder(3, 14);

  @ParameterizedTest
  @CsvSource({
    "0, DESIGNEE",
    "1, DESIGNEE",
    "2, DESIGNEE",
    "3, PRESCRIBER",
    "4, PRESCRIBER",
    "13, PRESCRIBER",
    "14, ADMINISTRATOR",
    "15, ADMINISTRATOR",
    "36500, ADMINISTRATOR"
  })
  void eachDayHasOneLevel(long daysOverdue, EscalationLevel level) {
    assertThat(LADDER.level(daysOverdue)).isEqualTo(level);
  }

  @Test
  void aLevelIsNeverLostAgainAndIsReachedOnItsDay() {
    for (EscalationLevel level : EscalationLevel.values()) {
      int reached = LADDER.daysTo(level);
      assertThat(LADDER.level(reached)).isEqualTo(level);
      if (reached > 0) {
        assertThat(LADDER.level(reached - 1L)).isLessThan(level);
      }
    }
    for (int day = 0; day < 60; day++) {
      assertThat(LADDER.level(day + 1L)).isGreaterThanOrEqualTo(LADDER.level(day));
    }
  }

  @Test
  void theFirstDayCanBeThePrescribers() {
    assertThat(new EscalationLadder(0, 1).level(0)).isEqualTo(EscalationLevel.PRESCRIBER);
    assertThat(new EscalationLadder(0, 1).level(1)).isEqualTo(EscalationLevel.ADMINISTRATOR);
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 3", "4, 3"})
  void aLadderRises(int prescriber, int administrator) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EscalationLadder(prescriber, administrator));
  }

  @Test
  void whatIsNotOverdueHasNoLevel() {
    assertThatIllegalArgumentException().isThrownBy(() -> LADDER.level(-1));
  }

  @Test
  void aCheckWithoutALadderOfItsOwnTakesTheUsualOne() {
    EscalationPlan plan =
        new EscalationPlan(
            "p",
            new EscalationRule(LADDER, OURS),
            Map.of(CheckCode.LIVER_LAB, new EscalationRule(new EscalationLadder(7, 30), OURS)),
            new LossRule(3, 1, 30, OURS));
    assertThat(plan.level(CheckCode.CONSENT, 6)).isEqualTo(EscalationLevel.PRESCRIBER);
    assertThat(plan.level(CheckCode.LIVER_LAB, 6)).isEqualTo(EscalationLevel.DESIGNEE);
    assertThat(plan.steps())
        .hasSize(2 * CheckCode.values().length)
        .contains(
            new Step(CheckCode.CONSENT, EscalationLevel.PRESCRIBER, 3),
            new Step(CheckCode.CONSENT, EscalationLevel.ADMINISTRATOR, 14),
            new Step(CheckCode.LIVER_LAB, EscalationLevel.PRESCRIBER, 7),
            new Step(CheckCode.LIVER_LAB, EscalationLevel.ADMINISTRATOR, 30));
  }
}
