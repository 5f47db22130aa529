package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditBreak;
import org.coursewatch.audit.AuditBreak.Fault;
import org.coursewatch.audit.AuditLink;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditState;
import org.coursewatch.audit.AuditState.Lane;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.AuditVerification;
import org.coursewatch.audit.LaneHead;
import org.coursewatch.audit.LaneWalk;
import org.coursewatch.audit.SealWalk;
import org.coursewatch.audit.json.AuditText;
import org.coursewatch.audit.json.EntryText;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.SealSigner;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Computes every hash of every chain and every seal anew and tells where something does not fit:
 * what was changed, removed, inserted or reordered. Reads page by page, so that the length of the
 * trail costs time and not memory.
 */
@ApplicationScoped
public class VerifyAudit {

  private static final Logger LOG = Logger.getLogger(VerifyAudit.class);

  private final ReadChains chains;
  private final SealSigner signer;
  private final NoteAudit notes;
  private final Semaphore running = new Semaphore(1);

  @Inject
  VerifyAudit(ReadChains chains, SealSigner signer, NoteAudit notes) {
    this.chains = chains;
    this.signer = signer;
    this.notes = notes;
  }

  /**
   * Verifies all seals, and the entries.
   *
   * @param fromSeal only the entries after this seal; null for all
   * @param kept roots of seals that were kept elsewhere, hexadecimal in lower case
   * @throws org.coursewatch.platform.ProblemException when the actor may not, another verification
   *     runs on this node, or there is no such seal
   */
  public AuditVerification verify(
      @Nullable Long fromSeal, Set<String> kept, Actor by, Instant now) {
    if (!by.readsEverything()) {
      throw AuditProblems.notPermitted();
    }
    if (!running.tryAcquire()) {
      throw AuditProblems.busy();
    }
    try {
      AuditVerification found = walk(fromSeal, kept, by, now);
      note(found, by, now);
      return found;
    } finally {
      running.release();
    }
  }

  private void note(AuditVerification found, Actor by, Instant now) {
    try {
      notes.note(
          by,
          AuditAction.AUDIT_VERIFIED
              .on(AuditSubject.of(Kind.AUDIT, "trail"))
              .answered(found.isIntact()),
          now);
    } catch (RuntimeException e) {
      // What was found is told, even if somebody left a trail that takes no entry any more.
      LOG.errorf("The verification of the audit trail could not be noted: %s", e.getClass());
    }
  }

  private AuditVerification walk(@Nullable Long fromSeal, Set<String> kept, Actor by, Instant now) {
    Tally tally = new Tally();
    AuditState state = chains.state(by);
    SealWalk seals = new SealWalk(this::isSigned, tally::add);
    AuditSeal from = null;
    for (Iterator<AuditSeal> all = chains.seals(0, state.newestSeal(), by); all.hasNext(); ) {
      AuditSeal seal = all.next();
      seals.step(seal);
      from = Objects.equals(fromSeal, seal.number()) ? seal : from;
    }
    if (fromSeal != null && from == null) {
      throw AuditProblems.noSuchSeal("from");
    }
    kept.forEach(seals::compareKept);
    for (int lane = 0; lane < LaneHead.LANES; lane++) {
      walk(state, lane, from, seals, tally, by);
    }
    state.lanes().stream()
        .filter(lane -> lane.number() < 0 || lane.number() >= LaneHead.LANES)
        .forEach(lane -> tally.add(AuditBreak.ofLane(Fault.LANE_UNKNOWN, lane.number())));
    seals.compareNoted(from == null ? 0 : from.number());
    return tally.verification(state, fromSeal, seals.count(), now);
  }

  private void walk(
      AuditState state,
      int number,
      @Nullable AuditSeal from,
      SealWalk seals,
      Tally tally,
      Actor by) {
    Lane lane = state.lane(number).orElse(new Lane(number, null, 0));
    if (lane.head() == null) {
      tally.add(AuditBreak.ofLane(Fault.LANE_MISSING, number));
    }
    LaneHead start = from == null ? null : from.head(number).orElse(null);
    long sealed = from == null ? 0 : from.number();
    LaneWalk walk =
        new LaneWalk(
            lane.head(),
            start == null ? LaneHead.empty(number) : start,
            chains.seals(sealed, state.newestSeal(), by),
            tally::add);
    chains.entries(
        number,
        start == null ? Long.MIN_VALUE : start.sequence(),
        lane.through(),
        by,
        entry -> {
          AuditLink link = EntryText.link(entry);
          tally.entry();
          walk.step(link);
          if (link.seal() != null) {
            seals.noted(link.seal());
          }
        });
    walk.end();
  }

  private boolean isSigned(AuditSeal seal) {
    try {
      return signer.verify(
          AuditText.signed(seal.number(), seal.root()), HexFormat.of().parseHex(seal.signature()));
    } catch (SealBroken notEvenOfOurForm) {
      return false;
    }
  }
}
