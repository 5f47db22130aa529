package org.coursewatch.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as the program knows it; how it signs in is the identity provider's.
 *
 * @param id names it in addresses, because its name may say who it is
 * @param name what the identity provider calls it
 * @param role its role
 * @param actingFor for whom it acts
 * @param closedAt since when it is closed; null while it is active
 */
public record Account(
    UUID id, String name, Role role, ActingFor actingFor, @Nullable Instant closedAt) {

  public boolean isClosed() {
    return closedAt != null;
  }
}
