package org.coursewatch.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An RFC 9457 problem before it is written down.
 *
 * @param type what went wrong; its URI is stable
 * @param detail one sentence about this occurrence, without names, dates of birth or health facts
 * @param remedy what the caller can do
 * @param errors every fault found, each with its field; empty where no field is to blame
 * @param extras further members, such as the refusals of a decision
 */
public record Problem(
    ProblemType type,
    String detail,
    String remedy,
    List<FieldError> errors,
    Map<String, Object> extras) {

  /** A fault of one field: where it is, why it is one, and what would be right. */
  public record FieldError(String field, String reason, String remedy) {}

  /** A further member: in how many seconds to try again. Sent as {@code Retry-After} too. */
  public static final String RETRY_AFTER = "retryAfterSeconds";

  /** The members every problem has; a further one never takes the place of one of them. */
  private static final Set<String> OWN =
      Set.of("type", "title", "status", "detail", "instance", "remedy", "errors", "requestId");

  public Problem {
    errors = List.copyOf(errors);
    extras = Map.copyOf(extras);
    if (extras.keySet().stream().anyMatch(OWN::contains)) {
      throw new IllegalArgumentException(
          "a further member has the name of an own one: " + extras.keySet());
    }
  }

  public static Problem of(ProblemType type, String detail, String remedy) {
    return new Problem(type, detail, remedy, List.of(), Map.of());
  }

  public static Problem malformed(List<FieldError> errors) {
    String detail =
        errors.size() == 1 ? "One value is not usable." : errors.size() + " values are not usable.";
    return new Problem(
        ProblemType.MALFORMED,
        detail,
        "Correct the fields listed in errors and send the request again.",
        errors,
        Map.of());
  }

  /** Not now: the same may be sent again when {@code wait}, told in whole seconds, is over. */
  public static Problem later(String detail, Duration wait) {
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    String remedy = "Wait " + seconds + " seconds before you send it again.";
    return of(ProblemType.TOO_MANY_REQUESTS, detail, remedy).with(RETRY_AFTER, seconds);
  }

  public Problem with(String member, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(extras);
    more.put(member, value);
    return new Problem(type, detail, remedy, errors, more);
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
