package org.coursewatch.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The endpoints the caller sees. Addresses and secrets are sealed. */
public interface Webhooks {

  /**
   * Where a call goes and what it is signed with.
   *
   * @param address of the endpoint
   * @param secrets those that are valid, the newest first
   */
  record Target(String address, List<String> secrets) {

    public Target {
      secrets = List.copyOf(secrets);
    }
  }

  void add(Webhook webhook, String address, String secret);

  Optional<Webhook> find(UUID id);

  /** Those of the caller's organization in the order of ids, at most {@code most}. */
  List<Webhook> list(@Nullable UUID after, int most);

  /** {@code secret} is the new one; the one before is valid until {@code previousUntil}. */
  void rotate(UUID id, String secret, Instant previousUntil);

  /** It is called no more; nothing that waits for it is sent. */
  void close(UUID id, Instant now);

  /** What to call, unless it is closed. */
  Optional<Target> target(UUID id, Instant now);

  /** A call failed: no other until the pause that follows is over. */
  void failed(UUID id, Instant now);

  void answered(UUID id);
}
