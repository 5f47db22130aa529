package org.coursewatch.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations; each account sees its own, the program's office all. */
public interface Invitations {

  /** Adds {@code invitation}; of {@code token} only a keyed hash is kept. */
  void add(Invitation invitation, String token);

  Optional<Invitation> find(UUID id);

  /** The invitation with this token, kept from others who want to use it. */
  Optional<Invitation> lock(String token);

  /** Those of {@code account} in the order of ids, at most {@code most}. */
  List<Invitation> list(String account, @Nullable UUID after, int most);

  void accepted(UUID id, String account, Instant now);

  void revoked(UUID id, String account, Instant now);
}
