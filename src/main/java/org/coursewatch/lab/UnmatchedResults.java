package org.coursewatch.lab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The positive results that fitted nobody. In the transaction of the caller. */
public interface UnmatchedResults {

  /** Keeps {@code told}; the row is the account's of this transaction. */
  void keep(UUID id, String account, UnmatchedResult.Told told, Instant now);

  /** The result, kept from others until the transaction ends. */
  Optional<UnmatchedResult> lock(UUID id);

  /** Those before number {@code before}, newest first, at most {@code most}; resolved or not. */
  List<UnmatchedResult> newest(@Nullable Long before, int most);

  /** Writes down what became of it; a second resolution fails. */
  void resolve(UUID id, UnmatchedResult.Resolution resolution);
}
