package org.coursewatch.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a patient is lost, and when found again. Days are counted from 1 March. */
class FollowUpLossTest {

  private static final LossRule RULE = rule(3, 1, 30);

  @Test
  void threeAttemptsOnDifferentDaysAreALossOnTheThirdDay() {
    assertThat(losses(days(1, 4))).isEmpty();
    assertThat(losses(days(9, 1, 4))).containsExactly(new FollowUpLoss(day(9), null));
  }

  @Test
  void severalAttemptsOnOneDayAreOne() {
    assertThat(losses(days(1, 1, 1, 1))).isEmpty();
    assertThat(losses(days(1, 1, 2, 2))).isEmpty();
    assertThat(losses(days(1, 1, 2, 2, 3))).containsExactly(new FollowUpLoss(day(3), null));
  }

  @ParameterizedTest
  @CsvSource({"30, true", "31, true", "32, false"})
  void theFirstIsNoMoreThanThirtyDaysBeforeTheLast(int last, boolean lost) {
    assertThat(losses(days(1, 15, last))).hasSize(lost ? 1 : 0);
  }

  @Test
  void anAttemptTooOldIsLeftOutAndTheOthersCountOn() {
    assertThat(losses(days(1, 40, 50, 60))).containsExactly(new FollowUpLoss(day(60), null));
  }

  @Test
  void attemptsCanBeAskedForFurtherApart() {
    LossRule weekly = rule(3, 7, 30);
    assertThat(FollowUpLoss.of(days(1, 2, 7, 8, 14, 15), List.of(), weekly))
        .containsExactly(new FollowUpLoss(day(15), null));
    assertThat(FollowUpLoss.of(days(1, 2, 7, 8, 14), List.of(), weekly)).isEmpty();
  }

  @Test
  void aSignBeginsTheCountAnew() {
    assertThat(losses(days(1, 2, 4, 5), 3)).isEmpty();
    assertThat(losses(days(1, 2, 4, 5, 6), 3)).containsExactly(new FollowUpLoss(day(6), null));
  }

  @Test
  void onTheDayOfASignNobodyIsMissed() {
    assertThat(losses(days(1, 2, 3), 3)).isEmpty();
    assertThat(losses(days(1, 2, 3), 2)).isEmpty();
    assertThat(losses(days(2, 3, 4), 1)).hasSize(1);
  }

  @Test
  void theNextSignFindsAgainAndALaterLossIsAnother() {
    List<FollowUpLoss> losses = losses(days(1, 2, 3, 4, 5, 20, 21, 22), 10, 12);
    assertThat(losses)
        .containsExactly(new FollowUpLoss(day(3), day(10)), new FollowUpLoss(day(22), null));
    assertThat(losses.getFirst().holdsOn(day(2))).isFalse();
    assertThat(losses.getFirst().holdsOn(day(3))).isTrue();
    assertThat(losses.getFirst().holdsOn(day(9))).isTrue();
    assertThat(losses.getFirst().holdsOn(day(10))).isFalse();
    assertThat(losses.getLast().holdsOn(day(4000))).isTrue();
  }

  @Test
  void attemptsWhileLostAreNoSecondLoss() {
    assertThat(losses(days(1, 2, 3, 4, 5, 6, 7, 8))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 30", "3, 0, 30", "3, 1, 1", "3, 16, 30"})
  void aRuleCanBeMet(int attempts, int apart, int within) {
    assertThatIllegalArgumentException().isThrownBy(() -> rule(attempts, apart, within));
  }

  private static List<FollowUpLoss> losses(List<LocalDate> inVain, int... signs) {
    return FollowUpLoss.of(inVain, days(signs), RULE);
  }

  private static LossRule rule(int attempts, int apart, int within) {
    return new LossRule(attempts, apart, within, EscalationLadderTest.OURS);
  }

  private static List<LocalDate> days(int... days) {
    return Arrays.stream(days).mapToObj(FollowUpLossTest::day).toList();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, 1).plusDays(day - 1L);
  }
}
