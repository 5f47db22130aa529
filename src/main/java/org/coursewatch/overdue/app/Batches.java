package org.coursewatch.overdue.app;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through any number of things in one order, each once, a batch at a time. */
final class Batches {

  /** How many are fetched at once; small, so that what is locked with them is soon free again. */
  static final int MOST = 1_000;

  /** Fetches at most {@code most} after {@code after}, null from the beginning. */
  interface Fetching<T> {
    List<T> next(@Nullable T after, int most);
  }

  private Batches() {}

  static <T> void forEach(Fetching<T> fetching, Consumer<T> each) {
    T after = null;
    List<T> batch;
    do {
      batch = fetching.next(after, MOST);
      batch.forEach(each);
      after = batch.isEmpty() ? after : batch.getLast();
    } while (batch.size() == MOST);
  }
}
