package org.coursewatch.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the filters of accounts. Nobody reads another's. */
public interface SavedFilters {

  Optional<SavedFilter> find(String account, UUID id);

  /** In order of their ids, after {@code after}. */
  List<SavedFilter> of(String account, @Nullable UUID after, int most);

  /** Keeps other writers of the account away until the transaction ends; how many it has. */
  int lock(String account);

  /**
   * Writes a new one, or the one of its id anew.
   *
   * @return whether it was written; not when the account has another one of that name
   */
  boolean save(SavedFilter filter);

  /** Whether there was one to remove. */
  boolean remove(String account, UUID id);
}
