package org.coursewatch.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The heads of all lanes at an instant, signed. Who keeps its root and signature elsewhere can tell
 * for ever whether an entry sealed by it was changed.
 *
 * @param number from 1, without holes
 * @param at when it was made
 * @param headsText the heads as they are hashed and stored, a JSON list
 * @param heads what that text says; empty when it cannot be read
 * @param previousRoot root of the seal before, {@link LaneHead#NO_HASH} for the first
 * @param root SHA-256 over number, instant, heads and previous root, hexadecimal
 * @param computedRoot the same, computed anew from what is stored
 * @param keyId which key signed
 * @param signature over number and root, hexadecimal
 */
public record AuditSeal(
    long number,
    Instant at,
    String headsText,
    List<LaneHead> heads,
    String previousRoot,
    String root,
    String computedRoot,
    String keyId,
    String signature) {

  public AuditSeal {
    heads = List.copyOf(heads);
  }

  /** What it says of {@code lane}. */
  public Optional<LaneHead> head(int lane) {
    return heads.stream().filter(head -> head.lane() == lane).findFirst();
  }

  /** How an entry of the trail names it. */
  public String name() {
    return number + ":" + root;
  }
}
