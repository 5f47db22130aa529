package org.coursewatch.notice.app;

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
import org.coursewatch.notice.NoticeQueue;
import org.coursewatch.notice.NoticeQueue.Waiting;
import org.coursewatch.notice.Retry;
import org.coursewatch.notice.Webhooks;
import org.coursewatch.notice.Webhooks.Target;
import org.coursewatch.notice.json.HookBody;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FaultKind;
import org.jboss.logging.Logger;

/**
 * Calls endpoints of others. Each endpoint has its own line: one that is dead or slow is paused and
 * holds up nobody else. A call that is repeated carries the same delivery id, so that the receiver
 * does it once. An endpoint that says it is gone (410) is called no more.
 */
@ApplicationScoped
public class CallEndpoints {

  private static final Logger LOG = Logger.getLogger(CallEndpoints.class);
  private static final int MOST_ENDPOINTS = 32;

  /** A call and where it goes; no target where the endpoint was closed meanwhile. */
  private record Taken(Waiting notice, Optional<Target> target) {}

  private final NoticeQueue queue;
  private final Webhooks webhooks;
  private final HookCaller caller;
  private final WhoActs who;

  @Inject
  CallEndpoints(NoticeQueue queue, Webhooks webhooks, HookCaller caller, WhoActs who) {
    this.queue = queue;
    this.webhooks = webhooks;
    this.caller = caller;
    this.who = who;
  }

  /**
   * Tries what is due at {@code now} once, up to the first failure of an endpoint; how many went.
   */
  public int callDue(Instant now) {
    List<UUID> due =
        who.inNewTransaction(Actor.SYSTEM, () -> queue.endpointsDue(now, MOST_ENDPOINTS));
    int went = 0;
    try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> running = new ArrayList<>();
      due.forEach(endpoint -> running.add(lines.submit(() -> callAll(endpoint, now))));
      for (Future<Integer> line : running) {
        went += line.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      LOG.errorf("Calls to an endpoint broke off: %s", FaultKind.of(e));
    }
    return went;
  }

  private int callAll(UUID endpoint, Instant now) {
    int went = 0;
    Optional<Taken> taken = take(endpoint, now);
    while (taken.isPresent() && call(endpoint, taken.get(), now)) {
      went++;
      taken = take(endpoint, now);
    }
    return went;
  }

  private Optional<Taken> take(UUID endpoint, Instant now) {
    return in(
        () ->
            queue
                .takeCall(endpoint, now)
                .map(notice -> new Taken(notice, webhooks.target(endpoint, now))));
  }

  /** Whether it was taken, so that the next may follow. */
  private boolean call(UUID endpoint, Taken taken, Instant now) {
    Waiting notice = taken.notice();
    if (taken.target().isEmpty()) {
      return in(() -> withdraw(notice, now));
    }
    String body = HookBody.of(notice.id(), notice.course(), notice.day());
    String fault;
    try {
      Message message = Message.json(notice.id().toString(), body);
      int status = caller.call(taken.target().get(), message, now);
      if (status / 100 == 2) {
        return in(() -> answered(endpoint, notice, now));
      }
      if (status == HookCaller.GONE) {
        return in(() -> gone(endpoint, notice, now));
      }
      fault = "status " + status;
    } catch (RuntimeException e) {
      // Its message may quote the address; the kind never does.
      fault = FaultKind.of(e);
    }
    String told = fault;
    LOG.warnf("Call %s failed: %s", notice.id(), told);
    return in(() -> failed(endpoint, notice, told, now));
  }

  private boolean withdraw(Waiting notice, Instant now) {
    queue.withdrawn(notice.id(), now);
    return false;
  }

  private boolean answered(UUID endpoint, Waiting notice, Instant now) {
    queue.sent(notice.id(), now);
    webhooks.answered(endpoint);
    return true;
  }

  private boolean gone(UUID endpoint, Waiting notice, Instant now) {
    queue.givenUp(notice.id(), "status " + HookCaller.GONE, now);
    webhooks.close(endpoint, now);
    return false;
  }

  private boolean failed(UUID endpoint, Waiting notice, String fault, Instant now) {
    if (Retry.isLast(notice.attempts())) {
      queue.givenUp(notice.id(), fault, now);
    } else {
      queue.failed(notice.id(), fault);
    }
    webhooks.failed(endpoint, now);
    return false;
  }

  private <T> T in(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
