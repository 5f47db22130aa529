package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditState;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.LaneHead;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.SealSigner;
import org.coursewatch.privacy.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries and seals away so that they can be verified without this service. A period is
 * widened to whole seals, so that everything in it hangs between two signatures.
 */
@ApplicationScoped
public class ExportAudit {

  /**
   * What is given away.
   *
   * @param at when
   * @param start the seal it begins after, null for the beginning
   * @param lastSeal number of the last seal in it, 0 for none
   * @param ends where each lane ends in it (inside)
   * @param keys all public keys that ever signed a seal
   */
  public record Export(
      Instant at,
      @Nullable AuditSeal start,
      long lastSeal,
      List<LaneHead> ends,
      List<VerifyingKey> keys) {}

  /** Takes what is given away, piece by piece. */
  public interface Taker {
    void seal(AuditSeal seal);

    void entry(StoredEntry entry);
  }

  private final ReadChains chains;
  private final SealSigner signer;
  private final NoteAudit notes;

  @Inject
  ExportAudit(ReadChains chains, SealSigner signer, NoteAudit notes) {
    this.chains = chains;
    this.signer = signer;
    this.notes = notes;
  }

  /**
   * What an export of a period holds; that it is asked for is noted.
   *
   * @param since begins at the newest seal that is not after this instant; null for the beginning
   * @param until ends at the first seal that is not before this instant, or with all there is; null
   *     for all there is
   * @throws org.coursewatch.platform.ProblemException when the actor is neither administrator nor
   *     auditor
   */
  public Export prepare(@Nullable Instant since, @Nullable Instant until, Actor by, Instant now) {
    if (!by.readsEverything()) {
      throw AuditProblems.notPermitted();
    }
    notes.note(by, AuditAction.AUDIT_EXPORTED.on(AuditSubject.of(Kind.AUDIT, "trail")), now);
    AuditState state = chains.state(by);
    AuditSeal start = null;
    Optional<AuditSeal> end = Optional.empty();
    for (Iterator<AuditSeal> seals = chains.seals(0, state.newestSeal(), by); seals.hasNext(); ) {
      AuditSeal seal = seals.next();
      start = since != null && !seal.at().isAfter(since) ? seal : start;
      boolean isEnd = until != null && end.isEmpty() && !seal.at().isBefore(until);
      end = isEnd ? Optional.of(seal) : end;
    }
    return new Export(
        now,
        start,
        end.map(AuditSeal::number).orElse(state.newestSeal()),
        end.map(AuditSeal::heads).orElse(state.heads()),
        signer.verifyingKeys());
  }

  /** Gives all of it to {@code taker}: the seals first, then lane by lane. */
  public void give(Export export, Taker taker, Actor by) {
    AuditSeal start = export.start();
    chains
        .seals(start == null ? 0 : start.number(), export.lastSeal(), by)
        .forEachRemaining(taker::seal);
    for (LaneHead end : export.ends()) {
      long after = start == null ? 0 : start.head(end.lane()).map(LaneHead::sequence).orElse(0L);
      chains.entries(end.lane(), after, end.sequence(), by, taker::entry);
    }
  }
}
