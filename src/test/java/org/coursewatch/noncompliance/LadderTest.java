package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Severity and repetition raise what is proposed. */
class LadderTest {

  private static final Ladder LADDER = new Ladder(12, Tier.TEMPORARY_DEACTIVATION, 5, 30);

  @Test
  void everyEarlierCaseRaisesByOneUpToTheHighest() {
    assertThat(LADDER.propose(Tier.NOTICE, 0)).isEqualTo(Tier.NOTICE);
    assertThat(LADDER.propose(Tier.NOTICE, 1)).isEqualTo(Tier.WARNING);
    assertThat(LADDER.propose(Tier.NOTICE, 2)).isEqualTo(Tier.SUSPENSION);
    assertThat(LADDER.propose(Tier.NOTICE, 3)).isEqualTo(Tier.TEMPORARY_DEACTIVATION);
    assertThat(LADDER.propose(Tier.NOTICE, 4)).isEqualTo(Tier.TEMPORARY_DEACTIVATION);
    assertThat(LADDER.propose(Tier.SUSPENSION, 4)).isEqualTo(Tier.TEMPORARY_DEACTIVATION);
  }

  @Test
  void fiveProposeToDeactivateForGood() {
    assertThat(LADDER.propose(Tier.NOTICE, 5)).isEqualTo(Tier.PERMANENT_DEACTIVATION);
  }

  @Test
  void whatIsWorseByItselfIsNotMadeMilder() {
    assertThat(LADDER.propose(Tier.PERMANENT_DEACTIVATION, 0))
        .isEqualTo(Tier.PERMANENT_DEACTIVATION);
  }
}
