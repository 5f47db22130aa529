package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.HookCaller;
import org.coursewatch.notice.Webhook;
import org.coursewatch.notice.Webhooks;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of a practice or pharmacy: registered by its prescribers or its representative. A
 * secret is shown once.
 */
@ApplicationScoped
public class KeepWebhooks {

  private static final int SECRET_BYTES = 32;
  private static final int MOST = 10;

  /** An endpoint, and the secret its calls are signed with. */
  public record Keyed(Webhook webhook, String secret) {}

  private final Webhooks webhooks;
  private final HookCaller caller;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  KeepWebhooks(Webhooks webhooks, HookCaller caller, AuditTrail audit) {
    this.webhooks = webhooks;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Registers {@code address} for the caller's organization.
   *
   * @param host of the address
   * @throws org.coursewatch.platform.ProblemException when no call may go there, the caller has no
   *     organization yet, or it has enough of them
   */
  @Transactional
  public Keyed register(String address, String host, Actor by, Instant now) {
    caller
        .refusal(address)
        .ifPresent(
            reason -> {
              throw NoticeProblems.malformed(
                  "address", reason, "Send an address such as https://example.org/coursewatch.");
            });
    PracticeId practice = by.reach().practice();
    if (practice == null && by.pharmacy() == null) {
      throw NoticeProblems.conflict("You belong to no organization yet.", "Enroll it first.");
    }
    if (webhooks.list(null, MOST).stream().filter(webhook -> !webhook.isClosed()).count() >= MOST) {
      throw NoticeProblems.conflict(
          "Your organization has " + MOST + " endpoints.", "Close one of them first.");
    }
    Webhook webhook =
        new Webhook(
            UUID.randomUUID(),
            practice == null ? null : practice.value(),
            by.pharmacy() == null ? null : by.pharmacy().value(),
            host,
            by.account(),
            now,
            null,
            null,
            null);
    String secret = secret();
    webhooks.add(webhook, address, secret);
    audit.note(by, AuditAction.WEBHOOK_CHANGED, subject(webhook.id()), now);
    return new Keyed(webhook, secret);
  }

  /** Those of the caller's organization in the order of ids. */
  @Transactional
  public List<Webhook> list(@Nullable UUID after, int most, Actor by, Instant now) {
    audit.note(by, AuditAction.NOTICES_READ, AuditSubject.list("webhooks"), now);
    return webhooks.list(after, most);
  }

  /**
   * A new secret. The one before signs along for two days, so that nothing is lost meanwhile.
   *
   * @throws org.coursewatch.platform.ProblemException when there is no such endpoint that is open
   */
  @Transactional
  public Keyed rotate(UUID id, Actor by, Instant now) {
    Webhook webhook = find(id);
    if (webhook.isClosed()) {
      throw NoticeProblems.conflict("The endpoint is closed.", "Register it anew.");
    }
    String secret = secret();
    webhooks.rotate(id, secret, now.plus(Webhook.ROTATION));
    audit.note(by, AuditAction.WEBHOOK_CHANGED, subject(id), now);
    return new Keyed(find(id), secret);
  }

  /** It is called no more. */
  @Transactional
  public Webhook close(UUID id, Actor by, Instant now) {
    find(id);
    webhooks.close(id, now);
    audit.note(by, AuditAction.WEBHOOK_CHANGED, subject(id), now);
    return find(id);
  }

  private Webhook find(UUID id) {
    return webhooks.find(id).orElseThrow(() -> NoticeProblems.notFound("endpoint"));
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static AuditSubject subject(UUID id) {
    return AuditSubject.list("webhooks").with(id.toString());
  }
}
