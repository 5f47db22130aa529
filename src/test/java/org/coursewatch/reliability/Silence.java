package org.coursewatch.reliability;

import java.time.Duration;
import java.util.List;

/** How long nobody was told that anything was written. */
final class Silence {

  private Silence() {}

  /**
   * The longest time between one acknowledgement and the next that lies, at least in part, within
   * the given span. Where none came before or after it, the span itself is the end.
   *
   * @param instants of acknowledgements, in nanoseconds of the system's timer, ascending
   * @param from when the span begins, inside
   * @param until when it ends, inside
   */
  static Duration longest(List<Long> instants, long from, long until) {
    long longest = 0;
    long before = from;
    for (long instant : instants) {
      if (instant > until) {
        break;
      }
      if (instant >= from) {
        longest = Math.max(longest, instant - before);
      }
      before = instant;
    }
    long last = Math.max(before, from);
    long next = instants.stream().filter(instant -> instant > until).findFirst().orElse(until);
    return Duration.ofNanos(Math.max(longest, next - last));
  }
}
