package org.coursewatch.noncompliance;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in a list in the order of an instant and an id; the next page goes on from it. */
public record PlaceInTime(Instant at, UUID id) {

  private static final String SEPARATOR = "|";

  /** As one word that means nothing to anybody else. */
  public String text() {
    String plain = at + SEPARATOR + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
  }

  /** The place that {@code text} stands for; empty when it is none of ours. */
  public static Optional<PlaceInTime> parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      int cut = plain.indexOf(SEPARATOR);
      if (cut < 0) {
        return Optional.empty();
      }
      Instant at = Instant.parse(plain.substring(0, cut));
      PlaceInTime place = new PlaceInTime(at, UUID.fromString(plain.substring(cut + 1)));
      return Optional.of(place).filter(read -> read.text().equals(text));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
