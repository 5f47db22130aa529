package org.coursewatch.people.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.time.Instant;
import java.util.Optional;
import org.coursewatch.people.Actor;
import org.coursewatch.people.AskedActor;
import org.coursewatch.people.People;
import org.coursewatch.platform.Together;

/**
 * Who is behind an account: asked anew for every request, for many requests at once where they come
 * at once.
 */
@ApplicationScoped
class KnownActors {

  private static final int AT_ONCE = 50;
  private static final int LEADERS = 1;

  private final People people;
  private final Together<AskedActor, Optional<Actor>> together;

  @Inject
  KnownActors(People people) {
    this.people = people;
    this.together = new Together<>(AT_ONCE, LEADERS, people::actors);
  }

  /**
   * The account called {@code name} with the reach it has at {@code at}, if it may act. A
   * transaction asks for itself: it sees what it has changed, and waits with its connection for
   * nobody else's.
   */
  Optional<Actor> find(String name, Instant at) {
    return QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION
        ? people.actor(name, at)
        : together.ask(new AskedActor(name, at));
  }
}
