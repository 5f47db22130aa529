package org.coursewatch.overdue.app;

import java.util.List;
import java.util.function.Consumer;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * Goes through any number of courses in order of their ids, each once, a batch of ids at a time.
 */
final class Batches {

  /** How many ids are fetched at once. */
  static final int MOST = 1_000;

  /** Fetches at most {@code most} ids after {@code after}, null from the beginning. */
  interface Fetching {
    List<CourseId> next(@Nullable CourseId after, int most);
  }

  private Batches() {}

  static void forEach(Fetching fetching, Consumer<CourseId> each) {
    CourseId after = null;
    List<CourseId> batch;
    do {
      batch = fetching.next(after, MOST);
      batch.forEach(each);
      after = batch.isEmpty() ? after : batch.getLast();
    } while (batch.size() == MOST);
  }
}
