package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who covers for whom, as far as the caller sees it. */
public interface Covers {

  void add(Cover cover);

  Optional<Cover> find(UUID id);

  /** Covers for or by {@code prescriber} in the order of ids, at most {@code most}. */
  List<Cover> list(PrescriberId prescriber, @Nullable UUID after, int most);

  /** Lets the cover end at {@code until} (outside). */
  void end(UUID id, Instant until, String account, Instant now);
}
