package org.coursewatch.subscription.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.subscription.EventPlanning;
import org.coursewatch.subscription.Subscriptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns what changed into numbered events. Every change of a course leaves a trace in its own
 * transaction; the trace is taken, the state compared with the one told last, and the events added,
 * in one transaction here. A node that dies in between has taken nothing. One node plans at a time.
 */
@ApplicationScoped
public class PlanEvents {

  private static final int BATCH = 1_000;

  private final EventPlanning planning;
  private final Subscriptions subscriptions;
  private final Programs programs;
  private final WhoActs who;
  private final Duration kept;

  @Inject
  PlanEvents(
      EventPlanning planning,
      Subscriptions subscriptions,
      Programs programs,
      WhoActs who,
      @ConfigProperty(name = "coursewatch.subscriptions.kept") Duration kept) {
    this.planning = planning;
    this.subscriptions = subscriptions;
    this.programs = programs;
    this.who = who;
    this.kept = kept;
  }

  /** How many events are new. Each batch of courses is a transaction of its own. */
  public int plan(Instant now) {
    int planned = who.inNewTransaction(Actor.SYSTEM, () -> passDays(now));
    int told = 0;
    while (told >= 0) {
      planned += told;
      told = who.inNewTransaction(Actor.SYSTEM, () -> tellChanged(now));
    }
    return planned;
  }

  /** Forgets events that are older than they are kept; how many. */
  public int forget(Instant now) {
    return who.inNewTransaction(Actor.SYSTEM, () -> subscriptions.forgetBefore(now.minus(kept)));
  }

  private int passDays(Instant now) {
    if (!planning.isOurTurn()) {
      return 0;
    }
    int told = 0;
    for (Program program : programs.all()) {
      told += planning.passDays(program.id(), program.zone().dayOf(now), now);
    }
    return told;
  }

  /** How many events a batch made; a negative number when none was left. */
  private int tellChanged(Instant now) {
    List<UUID> changed = planning.isOurTurn() ? planning.takeChanged(BATCH) : List.of();
    if (changed.isEmpty()) {
      return -1;
    }
    int told = planning.tellReversals(changed, now);
    for (Program program : programs.all()) {
      told += planning.tellStates(changed, program.id(), program.zone().dayOf(now), now);
    }
    return told;
  }
}
