package org.coursewatch.metric;

import java.time.Duration;
import java.util.List;

/** Counts what is recorded. In the current transaction, as far as it may see. */
public interface MetricCounts {

  /** It took longer than it may. */
  final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TookTooLong(Throwable cause) {
      super("a metric took too long", cause);
    }
  }

  /**
   * The groups of the answer, in the order of what tells them apart.
   *
   * @param longest how long it may take
   * @param most at most so many groups
   * @throws TookTooLong when it is not done by then
   */
  List<MetricGroup> count(MetricQuestion question, Duration longest, int most);
}
