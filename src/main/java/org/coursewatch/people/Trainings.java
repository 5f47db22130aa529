package org.coursewatch.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was trained when. Insert-only. */
public interface Trainings {

  /** Adds it, and writes the day anew on which the pharmacy counts as trained. */
  void add(Training training);

  /** In the order of ids, at most {@code most}. */
  List<Training> list(PharmacyId pharmacy, @Nullable UUID after, int most);

  /** The newest training of {@code account} at {@code pharmacy}. */
  Optional<LocalDate> newest(PharmacyId pharmacy, String account);

  /**
   * The day on which the pharmacy counts as trained, worked out from its open accounts: call it
   * when one was closed or opened.
   */
  void settle(PharmacyId pharmacy);
}
