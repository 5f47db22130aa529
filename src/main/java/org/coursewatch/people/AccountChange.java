package org.coursewatch.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account. Changes are only ever added.
 *
 * @param account its name
 * @param kind what happened
 * @param at when
 * @param reason why; null where nobody was asked
 * @param by the account that did it
 */
public record AccountChange(
    String account, Kind kind, Instant at, @Nullable String reason, String by) {

  /** What can happen. */
  public enum Kind {
    OPENED,
    CLOSED,
    REOPENED
  }
}
