package org.coursewatch.subscription.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.notice.HookCaller;
import org.coursewatch.notice.HookCaller.Message;
import org.coursewatch.notice.Retry;
import org.coursewatch.notice.Webhooks.Target;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FaultKind;
import org.coursewatch.subscription.Notification;
import org.coursewatch.subscription.Notification.Kind;
import org.coursewatch.subscription.NotificationQueue;
import org.coursewatch.subscription.NotificationQueue.Due;
import org.coursewatch.subscription.Subscription;
import org.coursewatch.subscription.Subscriptions;
import org.coursewatch.subscription.json.NotificationJson;
import org.jboss.logging.Logger;

/**
 * Calls the endpoints of subscriptions, each in its own line and in the order of its events: an
 * event waits until the one before it was taken. What is due is taken in one transaction, sent
 * outside of any, and ticked off in another: should the service stop in between, it is sent again
 * by the same name. An endpoint that fails is tried for two days; then, or when it fails the
 * handshake, the subscription is in error until the subscriber asks for it anew.
 */
@ApplicationScoped
public class SendNotifications {

  private static final Logger LOG = Logger.getLogger(SendNotifications.class);
  private static final int MOST = 32;
  private static final String FHIR = "application/fhir+json";

  private final NotificationQueue queue;
  private final Subscriptions subscriptions;
  private final HookCaller caller;
  private final FhirAddress address;
  private final WhoActs who;

  @Inject
  SendNotifications(
      NotificationQueue queue,
      Subscriptions subscriptions,
      HookCaller caller,
      FhirAddress address,
      WhoActs who) {
    this.queue = queue;
    this.subscriptions = subscriptions;
    this.caller = caller;
    this.address = address;
    this.who = who;
  }

  /** Sends what is due at {@code now}, up to the first failure of an endpoint; how many went. */
  public int sendDue(Instant now) {
    int went = 0;
    try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running = new ArrayList<>();
      for (UUID each : in(() -> queue.due(now, MOST))) {
        running.add(lines.submit(() -> sendAll(each, now)));
      }
      for (Future<Integer> line : running) {
        went += line.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.errorf("Notifications broke off: %s", FaultKind.of(e));
    }
    return went;
  }

  private int sendAll(UUID subscription, Instant now) {
    int went = 0;
    Optional<Due> due = in(() -> queue.take(subscription, now));
    while (due.isPresent() && send(due.get(), now)) {
      went++;
      due = in(() -> queue.take(subscription, now));
    }
    return went;
  }

  /** Whether it was taken, so that the next may follow. */
  private boolean send(Due due, Instant now) {
    UUID id = due.subscription().id();
    String fault;
    try {
      int status = caller.call(target(due), message(due, now), now);
      if (status / 100 == 2) {
        return in(() -> taken(due, now));
      }
      if (status == HookCaller.GONE) {
        return in(() -> gone(id, now));
      }
      fault = "status " + status;
    } catch (RuntimeException e) {
      // Its message may quote the address; the kind never does.
      fault = FaultKind.of(e);
    }
    String told = fault;
    LOG.warnf("Notification to subscription %s failed: %s", id, told);
    return in(() -> failed(due, told, now));
  }

  private static Target target(Due due) {
    return new Target(due.endpoint().address(), List.of(due.endpoint().secret()));
  }

  private Message message(Due due, Instant now) {
    Subscription subscription = due.subscription();
    Notification next = due.next();
    return new Message(
        next.delivery(subscription.id(), now.getEpochSecond()).toString(),
        FHIR,
        NotificationJson.of(subscription, next, address.base(), now),
        due.endpoint().headers());
  }

  private boolean taken(Due due, Instant now) {
    queue.taken(due.subscription().id(), due.next(), now);
    return true;
  }

  private boolean gone(UUID id, Instant now) {
    subscriptions.close(id, now);
    return false;
  }

  private boolean failed(Due due, String fault, Instant now) {
    UUID id = due.subscription().id();
    if (due.next().kind() == Kind.HANDSHAKE || Retry.isLast(due.attempts())) {
      queue.broken(id, fault, now);
    } else {
      queue.failed(id, fault);
    }
    return false;
  }

  private <T> T in(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
