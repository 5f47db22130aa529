package org.coursewatch.audit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditChains;
import org.coursewatch.audit.AuditSeal;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.LaneHead;
import org.coursewatch.audit.SealSchedule;
import org.coursewatch.audit.json.AuditText;
import org.coursewatch.people.Actor;
import org.coursewatch.privacy.SealSigner;

/**
 * Seals the heads of all lanes: signs them, chained to the seal before. An entry of the trail tells
 * of each seal, so that a seal cannot be taken away without a trace either.
 */
@ApplicationScoped
public class SealAudit {

  private final AuditChains chains;
  private final SealSigner signer;
  private final AuditTrail audit;

  @Inject
  public SealAudit(AuditChains chains, SealSigner signer, AuditTrail audit) {
    this.chains = chains;
    this.signer = signer;
    this.audit = audit;
  }

  /**
   * The new seal, if one is due at {@code now}; one node makes it, however many look.
   *
   * @param every how often, see {@link SealSchedule}
   * @param by the service itself
   */
  @Transactional
  public Optional<AuditSeal> sealIfDue(Duration every, Actor by, Instant now) {
    AuditSeal newest = chains.lockNewestSeal().orElse(null);
    if (!SealSchedule.isDue(newest == null ? null : newest.at(), now, every)) {
      return Optional.empty();
    }
    long number = newest == null ? 1 : newest.number() + 1;
    String previousRoot = newest == null ? LaneHead.NO_HASH : newest.root();
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    List<LaneHead> heads = chains.state().heads();
    String headsText = AuditText.heads(heads);
    String root = AuditText.root(number, at, headsText, previousRoot);
    byte[] signature = signer.sign(AuditText.signed(number, root));
    AuditSeal seal =
        new AuditSeal(
            number,
            at,
            headsText,
            heads,
            previousRoot,
            root,
            root,
            signer.keyId().toString(),
            HexFormat.of().formatHex(signature));
    chains.add(seal);
    audit.note(by, AuditAction.AUDIT_SEALED, AuditSubject.of(Kind.AUDIT, seal.name()), now);
    return Optional.of(seal);
  }
}
