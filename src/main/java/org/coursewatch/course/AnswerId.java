package org.coursewatch.course;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Names one answer to a record system, and every card and suggestion in it, so that somebody who
 * comes back to a card can be led to the case it was about without anything being stored besides
 * the audit trail. It is a UUID of version 7: the millisecond of the answer stands at its head. The
 * last byte tells the parts of the answer apart and is 0 in the name of the whole.
 */
public record AnswerId(UUID value) {

  private static final int MOST_CARDS = 0x7f;
  private static final long PART = 0xffL;
  private static final long SUGGESTION = 0x80L;
  private static final long RANDOM_OF_HEAD = 0x0fffL;
  private static final long VERSION_7 = 0x7000L;

  /** A new one for an answer given at {@code now}; nobody can guess it. */
  public static AnswerId at(Instant now) {
    UUID random = UUID.randomUUID();
    long head =
        (now.toEpochMilli() << 16) | VERSION_7 | (random.getMostSignificantBits() & RANDOM_OF_HEAD);
    return new AnswerId(new UUID(head, random.getLeastSignificantBits() & ~PART));
  }

  /** The answer that {@code part}, a card or a suggestion, belongs to; empty when it is none. */
  public static Optional<AnswerId> ofPart(UUID part) {
    return part.version() == 7
        ? Optional.of(
            new AnswerId(
                new UUID(part.getMostSignificantBits(), part.getLeastSignificantBits() & ~PART)))
        : Optional.empty();
  }

  /** The millisecond in which the answer was given. */
  public Instant givenAt() {
    return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
  }

  /** The name of the card with {@code number}, from 1 (inside) to 127 (inside). */
  public UUID card(int number) {
    return part(number, 0);
  }

  /** The name of the suggestion on the card with {@code number}. */
  public UUID suggestion(int number) {
    return part(number, SUGGESTION);
  }

  private UUID part(int number, long kind) {
    if (number < 1 || number > MOST_CARDS) {
      throw new IllegalArgumentException("an answer has no card " + number);
    }
    return new UUID(
        value.getMostSignificantBits(), value.getLeastSignificantBits() | kind | number);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
