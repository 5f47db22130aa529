package org.coursewatch.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an account of a practice reaches at the instant it signed in.
 *
 * @param practice the practice, null for an account of none
 * @param sees whose patients it sees: for a prescriber the whole practice's and those covered for
 * @param treats for whose patients it records: the own and those covered for
 */
public record Reach(
    @Nullable PracticeId practice, Set<PrescriberId> sees, Set<PrescriberId> treats) {

  /** Of an account that belongs to no practice. */
  public static final Reach NONE = new Reach(null, Set.of(), Set.of());

  public Reach {
    sees = Set.copyOf(sees);
    treats = Set.copyOf(treats);
  }

  /** Of an account that sees and treats the patients of {@code prescriber} and nobody else's. */
  static Reach of(@Nullable PrescriberId prescriber) {
    return prescriber == null ? NONE : new Reach(null, Set.of(prescriber), Set.of(prescriber));
  }
}
