package org.coursewatch.export.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportJobs;
import org.coursewatch.export.ExportJobs.Progress;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * What a node writes down while it is at an export, each in a transaction of its own beside the one
 * that reads: a piece is there as soon as it is full, whatever becomes of the rest.
 */
@ApplicationScoped
class KeepPieces {

  private final ExportJobs jobs;
  private final People people;
  private final WhoActs who;
  private final ExportSettings settings;
  private final ServiceClock clock;
  private final AuditTrail audit;

  @Inject
  KeepPieces(
      ExportJobs jobs,
      People people,
      WhoActs who,
      ExportSettings settings,
      ServiceClock clock,
      AuditTrail audit) {
    this.jobs = jobs;
    this.people = people;
    this.who = who;
    this.settings = settings;
    this.clock = clock;
    this.audit = audit;
  }

  Optional<Export> claim(String node) {
    return asService(() -> jobs.claim(node, settings.lease, clock.now()));
  }

  /** Whoever ordered it, with the reach the account has now; empty when it is closed. */
  Optional<Actor> owner(Export export) {
    return asService(() -> people.actor(export.account(), clock.now()));
  }

  boolean renew(Progress progress, long estimated) {
    return asService(() -> jobs.renew(progress, estimated));
  }

  boolean append(Progress progress, int number, byte[] sealed, int bytes) {
    return asService(() -> jobs.append(progress, number, sealed, bytes));
  }

  /** Whether it counted; if so, that the file was made is noted with it. */
  boolean finish(Export export, Progress progress, @Nullable ExportFailure failure) {
    return asService(
        () -> {
          Instant now = clock.now();
          boolean counts = jobs.finish(progress, failure, now, now.plus(settings.kept));
          if (counts && failure == null) {
            Actor owner = people.actor(export.account(), now).orElse(Actor.SYSTEM);
            audit.note(owner, AuditAction.EXPORT_MADE, ExportNotes.subject(export.id()), now);
          }
          return counts;
        });
  }

  int forget() {
    return asService(() -> jobs.forget(clock.now()));
  }

  private <T> T asService(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
