package org.coursewatch.people.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Tells each transaction who acts in it. A use case says so by the {@link Actor} among its
 * arguments or by {@link AsSystem}; one that says nothing acts for whoever called it, and if that
 * is nobody it sees no row of anybody.
 */
@ApplicationScoped
public class WhoActs {

  private static final ThreadLocal<@Nullable Actor> ACTING = new ThreadLocal<>();

  private final Visibility visibility;

  @Inject
  public WhoActs(Visibility visibility) {
    this.visibility = visibility;
  }

  /** Does {@code work}, in the current transaction, as {@code actor}. */
  public <T> T as(Actor actor, Callable<T> work) throws Exception {
    Actor outer = ACTING.get();
    Actor before = visibility.become(actor);
    ACTING.set(actor);
    try {
      return work.call();
    } finally {
      leave(outer, before);
    }
  }

  /** Does {@code work}, in the current transaction, seeing what the service itself sees. */
  public <T> T asService(Supplier<T> work) {
    Actor outer = ACTING.get();
    Actor before = visibility.become(Actor.SYSTEM);
    ACTING.set(Actor.SYSTEM);
    try {
      return work.get();
    } finally {
      leave(outer, before);
    }
  }

  /** {@code actor}, for a trip to the database that can say so and ask something besides. */
  public Visibility.Entrance entering(Actor actor) {
    return visibility.entrance(actor);
  }

  /** Does {@code work} in a transaction of its own, as {@code actor}. */
  public <T> T inNewTransaction(Actor actor, Callable<T> work) {
    return QuarkusTransaction.requiringNew().call(() -> as(actor, work));
  }

  @Nullable Object around(InvocationContext call) throws Exception {
    Actor actor = actor(call);
    return actor == null ? call.proceed() : as(actor, call::proceed);
  }

  /** The outermost use case leaves the transaction as it is: it is about to end. */
  private void leave(@Nullable Actor outer, @Nullable Actor before) {
    if (outer == null) {
      ACTING.remove();
      return;
    }
    ACTING.set(outer);
    if (before != null) {
      visibility.become(before);
    }
  }

  private static @Nullable Actor actor(InvocationContext call) {
    if (call.getMethod().getDeclaringClass().isAnnotationPresent(AsSystem.class)) {
      return Actor.SYSTEM;
    }
    return Arrays.stream(call.getParameters())
        .filter(Actor.class::isInstance)
        .map(Actor.class::cast)
        .findFirst()
        .orElseGet(ACTING::get);
  }
}
