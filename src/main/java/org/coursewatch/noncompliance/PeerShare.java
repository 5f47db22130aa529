package org.coursewatch.noncompliance;

/**
 * Whether a share is unusually high compared with that of others: the one-sided exact test of
 * Fisher. Asked is how likely at least as many of the own cases would be, if the own and the
 * others' were drawn from one and the same pool.
 *
 * @param own how many own cases there are
 * @param ownHits how many of them have the mark
 * @param others how many cases the others have
 * @param otherHits how many of theirs have the mark
 */
public record PeerShare(int own, int ownHits, int others, int otherHits) {

  private static final double MILLION = 1_000_000;
  private static final int HUNDRED = 100;

  public PeerShare {
    if (ownHits < 0 || ownHits > own || otherHits < 0 || otherHits > others) {
      throw new IllegalArgumentException("there are no more marks than cases");
    }
  }

  /**
   * The probability of at least {@code ownHits} marks among the own cases, from 0 to 1, by the
   * hypergeometric distribution.
   */
  public double probability() {
    int marks = ownHits + otherHits;
    int least = Math.max(ownHits, marks - others);
    double term =
        Math.exp(choose(own, least) + choose(others, marks - least) - choose(own + others, marks));
    double sum = 0;
    // Each further mark changes the probability by a ratio of four counts.
    for (int hits = least; hits <= Math.min(own, marks); hits++) {
      sum += term;
      term *= (double) (own - hits) * (marks - hits);
      term /= (double) (hits + 1) * (others - marks + hits + 1);
    }
    return Math.min(1, sum);
  }

  /** How many points of a hundred the own share is above the others'; below zero when it is not. */
  public double points() {
    double ownShare = own == 0 ? 0 : (double) ownHits / own;
    double otherShare = others == 0 ? 0 : (double) otherHits / others;
    return HUNDRED * (ownShare - otherShare);
  }

  /**
   * @param perMillion how unlikely it has to be, in millionths
   * @param points how many points of a hundred the share has to be above the others' at least: a
   *     small difference is certain among many, and still no reason to ask
   */
  public boolean isUnusual(int perMillion, int points) {
    return points() >= points && probability() * MILLION <= perMillion;
  }

  /** The natural logarithm of "{@code from} choose {@code of}". */
  private static double choose(int from, int of) {
    double sum = 0;
    for (int i = 1; i <= of; i++) {
      sum += Math.log((double) (from - of + i) / i);
    }
    return sum;
  }
}
