package org.coursewatch.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Everything that was wanted in a trial, in the order in which it was known. */
public record History(List<Call> calls) {

  public History {
    calls = calls.stream().sorted(Comparator.comparingLong(Call::knownAt)).toList();
  }

  /** How many writes were acknowledged. */
  public long acknowledged() {
    return calls.stream().filter(call -> call.kind().isWrite() && call.isDone()).count();
  }

  public long handedOver() {
    return calls.stream()
        .filter(call -> call.kind() == Call.Kind.HAND_OVER && call.isDone())
        .count();
  }

  /** How many calls had to be sent more than once. */
  public long sentAgain() {
    return calls.stream().filter(call -> call.sent() > 1).count();
  }

  public long unknown() {
    return calls.stream().filter(Call::isUnknown).count();
  }

  /**
   * The longest time in which nobody had a write acknowledged, between the first acknowledgement
   * and the last.
   */
  public Duration longestSilence() {
    long longest = 0;
    long before = -1;
    for (Call call : calls) {
      if (call.kind().isWrite() && call.isDone()) {
        longest = before < 0 ? longest : Math.max(longest, call.knownAt() - before);
        before = call.knownAt();
      }
    }
    return Duration.ofNanos(longest);
  }

  /** One line for people. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d calls, %d writes acknowledged, %d hand-overs, %d sent again, %d never known; longest without an"
            + " acknowledged write %.1f s",
        calls.size(),
        acknowledged(),
        handedOver(),
        sentAgain(),
        unknown(),
        longestSilence().toMillis() / 1000.0);
  }

  /** Writes all calls to {@code file}, one a line, the times in milliseconds since the first. */
  public void write(Path file) throws IOException {
    long start = calls.stream().mapToLong(Call::askedAt).min().orElse(0);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(
        file,
        calls.stream()
            .map(
                call ->
                    "%d %d %s %s %s %s %s sent=%d status=%d %s %s"
                        .formatted(
                            (call.askedAt() - start) / 1_000_000,
                            (call.knownAt() - start) / 1_000_000,
                            call.kind(),
                            call.account(),
                            call.course(),
                            call.key(),
                            call.about(),
                            call.sent(),
                            call.status(),
                            call.told(),
                            call.repeated()))
            .toList());
  }
}
