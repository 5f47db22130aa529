package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.overdue.CourseQueue;
import org.coursewatch.overdue.DueOn;
import org.coursewatch.overdue.OverdueFlags;
import org.coursewatch.people.app.AsSystem;

/** Brings one course up to date in a transaction of its own, as a person's change would. */
@AsSystem
@ApplicationScoped
public class SettleDueCourse {

  private final CourseQueue queue;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final OverdueFlags flags;

  @Inject
  public SettleDueCourse(
      CourseQueue queue, CourseLedger ledger, CourseUpkeep upkeep, OverdueFlags flags) {
    this.queue = queue;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.flags = flags;
  }

  /** What was done to a course: authorizations reversed, flags raised of what its rows said. */
  public record Settled(int reversed, int flagged) {}

  /**
   * What was done; empty when somebody else has the course in hand or has just been done with it.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Settled> settle(CourseId id, DueOn due, Instant now) {
    return queue.claim(id, due) ? settled(id, due, now) : Optional.empty();
  }

  /** Like {@link #settle}, but waits for whoever has the course in hand, as a flag being raised. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Settled> settleWaiting(CourseId id, DueOn due, Instant now) {
    return queue.await(id, due) ? settled(id, due, now) : Optional.empty();
  }

  private Optional<Settled> settled(CourseId id, DueOn due, Instant now) {
    CourseFile file = ledger.lock(id).orElseThrow();
    int flagged = flags.raise(id, due.today(), now);
    return Optional.of(new Settled(upkeep.settle(file, now).version() - file.version(), flagged));
  }
}
