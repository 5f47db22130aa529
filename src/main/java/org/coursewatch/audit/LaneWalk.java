package org.coursewatch.audit;

import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import org.coursewatch.audit.AuditBreak.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one lane, link by link in the order of their numbers, and tells every break where it
 * is: one changed entry is one break, not one for each entry behind it.
 */
public final class LaneWalk {

  private final int lane;
  private final @Nullable LaneHead head;
  private final Iterator<AuditSeal> seals;
  private final Consumer<AuditBreak> breaks;
  private long expected;
  private String previous;
  private @Nullable AuditSeal seal;

  /**
   * @param head where the lane says it ends, null when nobody knows any more
   * @param start the sealed head to begin after, {@link LaneHead#empty} to begin at the beginning
   * @param seals those to compare with, in the order of their numbers, after {@code start}
   * @param breaks is told each break
   */
  public LaneWalk(
      @Nullable LaneHead head,
      LaneHead start,
      Iterator<AuditSeal> seals,
      Consumer<AuditBreak> breaks) {
    this.lane = start.lane();
    this.head = head;
    this.seals = seals;
    this.breaks = breaks;
    this.expected = start.sequence() + 1;
    this.previous = start.hash();
    nextSeal();
  }

  /** The next link. */
  public void step(AuditLink link) {
    boolean isInPlace = link.sequence() >= expected;
    if (!isInPlace) {
      breaks.accept(AuditBreak.of(Fault.ENTRY_OUT_OF_PLACE, link));
      return;
    }
    if (link.sequence() > expected) {
      breaks.accept(AuditBreak.missing(link.lane(), expected, link.sequence() - 1));
    } else if (!link.previousHash().equals(previous)) {
      breaks.accept(AuditBreak.of(Fault.ENTRY_UNLINKED, link));
    }
    if (!link.hash().equals(link.computedHash())) {
      breaks.accept(AuditBreak.of(Fault.ENTRY_CHANGED, link));
    }
    compareSealsBefore(link.sequence());
    compareSealsAt(link.sequence(), link.hash(), link.id());
    expected = link.sequence() + 1;
    previous = link.hash();
  }

  /** There is no further link. */
  public void end() {
    if (head != null) {
      compareHead(head);
    }
    compareSealsBefore(Long.MAX_VALUE);
  }

  private void compareHead(LaneHead end) {
    if (expected <= end.sequence()) {
      breaks.accept(AuditBreak.missing(lane, expected, end.sequence()));
    } else if (expected > end.sequence() + 1 || !previous.equals(end.hash())) {
      breaks.accept(AuditBreak.of(Fault.HEAD_MOVED, end));
    }
  }

  /** What was sealed under a number that no entry has. */
  private void compareSealsBefore(long sequence) {
    while (seal != null && sealed(seal).sequence() < sequence) {
      LaneHead sealed = sealed(seal);
      // The same head stands in every seal until something is added.
      boolean isLastSeen = sealed.sequence() == expected - 1 && sealed.hash().equals(previous);
      if (!isLastSeen) {
        breaks.accept(AuditBreak.notAsSealed(sealed, seal.number(), null));
      }
      nextSeal();
    }
  }

  private void compareSealsAt(long sequence, String hash, UUID entry) {
    while (seal != null && sealed(seal).sequence() == sequence) {
      if (!sealed(seal).hash().equals(hash)) {
        breaks.accept(AuditBreak.notAsSealed(sealed(seal), seal.number(), entry));
      }
      nextSeal();
    }
  }

  private LaneHead sealed(AuditSeal from) {
    return from.head(lane).orElse(LaneHead.empty(lane));
  }

  private void nextSeal() {
    seal = seals.hasNext() ? seals.next() : null;
  }
}
