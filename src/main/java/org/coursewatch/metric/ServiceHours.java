package org.coursewatch.metric;

import java.time.Instant;

/** How each node did in each hour; nothing of anybody. In the transaction of the caller. */
public interface ServiceHours {

  /**
   * What a node answered since it noted last.
   *
   * @param requests how many requests
   * @param serverErrors how many of them with a status from 500 on
   * @param milliseconds all answers together
   * @param slowest the slowest answer of late, in milliseconds
   */
  record Answers(long requests, long serverErrors, double milliseconds, double slowest) {

    /** What came on top of {@code before}; all of it where the counters began anew. */
    public Answers since(Answers before) {
      if (requests < before.requests) {
        return this;
      }
      return new Answers(
          requests - before.requests,
          serverErrors - before.serverErrors,
          milliseconds - before.milliseconds,
          slowest);
    }
  }

  /** {@code node} was there in the minute of {@code now}, and answered this besides. */
  void note(String node, Instant now, Answers more);
}
