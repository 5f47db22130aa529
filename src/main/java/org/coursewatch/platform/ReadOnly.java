package org.coursewatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When this node takes nothing that people record, because the service is worked on. It is kept in
 * memory, so that no request asks for it; a time is told to every node before it begins.
 */
@ApplicationScoped
public class ReadOnly {

  /** From {@code from} on and before {@code until}. */
  public record Span(Instant from, Instant until) {}

  private volatile List<Span> spans = List.of();

  /** From now on these, and no others, are the times in which only reading is possible. */
  public void know(List<Span> known) {
    spans = known.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  /**
   * When what people record is taken again, if it is not at {@code now}. Times that follow each
   * other without a gap count as one.
   */
  public Optional<Instant> until(Instant now) {
    Instant until = now;
    for (Span span : spans) {
      if (!span.from().isAfter(until) && span.until().isAfter(until)) {
        until = span.until();
      }
    }
    return until.isAfter(now) ? Optional.of(until) : Optional.empty();
  }

  /**
   * @throws ProblemException {@link ProblemType#READ_ONLY} while only reading is possible
   */
  public void refuse(Instant now) {
    until(now)
        .ifPresent(
            until -> {
              throw problem(now, until).asException();
            });
  }

  private static Problem problem(Instant now, Instant until) {
    long seconds = Duration.between(now, until).plusNanos(999_999_999).toSeconds();
    return Problem.of(
            ProblemType.READ_ONLY,
            "The service is being worked on and takes nothing new until " + until + ".",
            "Reading and asking go on. Send it again after that, with the same Idempotency-Key.")
        .with(Problem.RETRY_AFTER, seconds)
        .with("until", until.toString());
  }
}
