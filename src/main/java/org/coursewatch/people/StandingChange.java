package org.coursewatch.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the standing of a party. Changes are only ever added.
 *
 * @param kind what happened
 * @param at when
 * @param on the day of {@code at} where the party is
 * @param through last day of the activation (inside); null unless it activates or renews
 * @param reason why, as told by the program's office; null where the kind says it
 * @param account who did it
 */
public record StandingChange(
    Kind kind,
    Instant at,
    LocalDate on,
    @Nullable LocalDate through,
    @Nullable String reason,
    String account) {

  /** What can happen. */
  public enum Kind {
    ENROLLED,
    /** Signed every statement of the present version; what comes of it follows at once. */
    ATTESTED,
    ACTIVATED,
    RENEWED,
    SUSPENDED,
    REINSTATED,
    DEACTIVATED
  }

  public StandingChange {
    boolean activates = kind == Kind.ACTIVATED || kind == Kind.RENEWED;
    if (activates != (through != null)) {
      throw new IllegalArgumentException("a last day belongs to an activation or a renewal");
    }
  }
}
