package org.coursewatch.noncompliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The exact test of Fisher, against the lady who tasted tea and a second way to count. */
class PeerShareTest {

  @Test
  void theLadyTastingTea() {
    assertThat(new PeerShare(4, 3, 4, 1).probability()).isEqualTo(17.0 / 70, within(1e-12));
    assertThat(new PeerShare(4, 4, 4, 0).probability()).isEqualTo(1.0 / 70, within(1e-12));
  }

  @Test
  void aSmallDifferenceIsNoReasonToAskHoweverCertainItIs() {
    PeerShare share = new PeerShare(10_000, 5_500, 10_000, 5_000);
    assertThat(share.probability()).isLessThan(0.000_001);
    assertThat(share.isUnusual(1000, 20)).isFalse();
  }

  @Test
  void aGreatDifferenceAmongFewProvesNothing() {
    PeerShare share = new PeerShare(5, 4, 5, 2);
    assertThat(share.points()).isEqualTo(40, within(1e-9));
    assertThat(share.isUnusual(1000, 20)).isFalse();
  }

  @Test
  void bothTogetherAreUnusual() {
    assertThat(new PeerShare(30, 27, 40, 15).isUnusual(1000, 20)).isTrue();
    assertThat(new PeerShare(30, 15, 40, 20).isUnusual(1000, 20)).isFalse();
    assertThat(new PeerShare(30, 3, 40, 35).isUnusual(1000, 20)).as("fewer").isFalse();
  }

  @Property
  void agreesWithCountingEveryDraw(
      @ForAll @IntRange(max = 40) int own,
      @ForAll @IntRange(max = 40) int hits,
      @ForAll @IntRange(max = 40) int others,
      @ForAll @IntRange(max = 40) int otherHits) {
    int ownHits = Math.min(hits, own);
    int peers = Math.min(otherHits, others);
    double counted = counted(own, ownHits, others, peers);
    assertThat(new PeerShare(own, ownHits, others, peers).probability())
        .isEqualTo(counted, within(1e-9));
  }

  private static double counted(int own, int ownHits, int others, int otherHits) {
    int marks = ownHits + otherHits;
    BigInteger favorable = BigInteger.ZERO;
    for (int k = ownHits; k <= Math.min(own, marks); k++) {
      favorable = favorable.add(choose(own, k).multiply(choose(others, marks - k)));
    }
    return new BigDecimal(favorable)
        .divide(new BigDecimal(choose(own + others, marks)), MathContext.DECIMAL64)
        .doubleValue();
  }

  private static BigInteger choose(int from, int of) {
    BigInteger result = BigInteger.ONE;
    for (int i = 0; i < of; i++) {
      result = result.multiply(BigInteger.valueOf(from - i)).divide(BigInteger.valueOf(i + 1));
    }
    return of > from ? BigInteger.ZERO : result;
  }
}
