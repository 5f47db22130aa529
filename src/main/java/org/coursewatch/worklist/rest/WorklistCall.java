package org.coursewatch.worklist.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.Idempotency;
import org.jspecify.annotations.Nullable;

/** What every call about worklists begins with: who calls, and when. */
@ApplicationScoped
class WorklistCall {

  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  WorklistCall(SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  Actor actor() {
    return signedIn.actor();
  }

  Instant now() {
    return clock.now();
  }

  /** A write, done once for each key; {@code call} is its method and path. */
  Response once(
      @Nullable String key, String call, byte[] body, BiFunction<Actor, Instant, Answer> work) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(key, actor.account(), call, body, now, () -> work.apply(actor, now))
        .toResponse();
  }
}
