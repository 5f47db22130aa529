package org.coursewatch.subscription.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.notice.HookCaller;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.coursewatch.subscription.Endpoint;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.Subscription.Terms;
import org.coursewatch.subscription.SubscriptionEvent;
import org.coursewatch.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Subscriptions of a practice or pharmacy, kept by its systems and by who answers for it. */
@ApplicationScoped
public class KeepSubscriptions {

  private static final int SECRET_BYTES = 32;
  private static final int MOST = 20;
  private static final String LIST = "subscriptions";

  /**
   * Where notifications are to go, as asked for.
   *
   * @param address of the endpoint
   * @param host of the address
   * @param reason in the subscriber's words, empty when not told
   * @param headers that every call carries, by name
   */
  public record Wanted(String address, String host, String reason, Map<String, String> headers) {

    public Wanted {
      headers = Map.copyOf(headers);
    }

    private Endpoint with(String secret) {
      return new Endpoint(address, secret, reason, headers);
    }
  }

  /** A subscription, and where its notifications go; null for the office, whose it is not. */
  public record Kept(Subscription subscription, @Nullable Endpoint endpoint) {}

  private final Subscriptions subscriptions;
  private final HookCaller caller;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  KeepSubscriptions(Subscriptions subscriptions, HookCaller caller, AuditTrail audit) {
    this.subscriptions = subscriptions;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * A new subscription of the caller's organization, which is told of what happens from now on.
   *
   * @throws org.coursewatch.platform.ProblemException when no call may go to the address, the topic
   *     is not for the caller, or the organization has enough of them
   */
  @Transactional
  public Kept subscribe(Terms terms, Wanted wanted, Actor by, Instant now) {
    judge(terms, wanted, by, now);
    if (subscriptions.list(null, MOST).size() >= MOST) {
      throw SubscriptionProblems.conflict(
          "Your organization has " + MOST + " subscriptions.", "Delete one of them first.");
    }
    PracticeId practice = by.reach().practice();
    Subscription subscription =
        new Subscription(
            UUID.randomUUID(),
            practice == null ? null : practice.value(),
            by.pharmacy() == null ? null : by.pharmacy().value(),
            terms,
            by.account(),
            now,
            0,
            null,
            null,
            null);
    Endpoint endpoint = wanted.with(secret());
    subscriptions.add(subscription, endpoint, wanted.host());
    changed(subscription.id(), by, now);
    return new Kept(subscription, endpoint);
  }

  /**
   * The subscription by other terms, or anew after its endpoint failed: the endpoint is asked
   * again, keeps its secret, and is then told what it has missed.
   *
   * @throws org.coursewatch.platform.ProblemException as {@link #subscribe}, or when there is none,
   *     or it would be of another topic
   */
  @Transactional
  public Kept resubscribe(UUID id, Terms terms, Wanted wanted, Actor by, Instant now) {
    Subscription before = find(id);
    judge(terms, wanted, by, now);
    if (before.terms().topic() != terms.topic()) {
      throw SubscriptionProblems.malformed(
          "Subscription.criteria",
          "the topic of a subscription stays the same",
          "Make a new one for another topic.");
    }
    Endpoint endpoint = wanted.with(subscriptions.endpoint(id).secret());
    subscriptions.replace(id, terms, endpoint, wanted.host());
    changed(id, by, now);
    return new Kept(find(id), endpoint);
  }

  /** One of the caller's organization. */
  @Transactional
  public Kept read(UUID id, Actor by, Instant now) {
    Subscription subscription = find(id);
    read(by, now);
    return kept(subscription, by);
  }

  /** Those of the caller's organization, for the office everybody's, in the order of ids. */
  @Transactional
  public List<Kept> list(@Nullable UUID after, int most, Actor by, Instant now) {
    read(by, now);
    return subscriptions.list(after, most).stream().map(each -> kept(each, by)).toList();
  }

  /** What a subscription was told, or will be, from one number to another, both inside. */
  @Transactional
  public List<SubscriptionEvent> events(
      UUID id, long from, long until, int most, Actor by, Instant now) {
    find(id);
    read(by, now);
    return subscriptions.events(id, from, until, most);
  }

  /** It is told nothing more. */
  @Transactional
  public void unsubscribe(UUID id, Actor by, Instant now) {
    find(id);
    subscriptions.close(id, now);
    changed(id, by, now);
  }

  private void judge(Terms terms, Wanted wanted, Actor by, Instant now) {
    boolean isPractice = by.reach().practice() != null;
    if (!isPractice && by.pharmacy() == null) {
      throw SubscriptionProblems.conflict("You belong to no organization yet.", "Enroll it first.");
    }
    if (terms.topic().isForPractices() != isPractice) {
      throw SubscriptionProblems.malformed(
          "Subscription.criteria",
          "that topic is not for your organization",
          "docs/integration.md tells the topics of practices and of pharmacies.");
    }
    if (terms.endsAt() != null && !terms.endsAt().isAfter(now)) {
      throw SubscriptionProblems.malformed(
          "Subscription.end", "is over", "Send an instant that is to come, or none.");
    }
    caller
        .refusal(wanted.address())
        .ifPresent(
            reason -> {
              throw SubscriptionProblems.malformed(
                  "Subscription.channel.endpoint",
                  reason,
                  "Send an address such as https://example.org/coursewatch.");
            });
  }

  private Kept kept(Subscription subscription, Actor by) {
    return new Kept(
        subscription, by.readsEverything() ? null : subscriptions.endpoint(subscription.id()));
  }

  private Subscription find(UUID id) {
    return subscriptions.find(id).orElseThrow(SubscriptionProblems::notFound);
  }

  private void read(Actor by, Instant now) {
    audit.note(by, AuditAction.NOTICES_READ, AuditSubject.list(LIST), now);
  }

  private void changed(UUID id, Actor by, Instant now) {
    audit.note(by, AuditAction.WEBHOOK_CHANGED, AuditSubject.list(LIST).with(id.toString()), now);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
