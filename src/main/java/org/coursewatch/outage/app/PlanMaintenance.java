package org.coursewatch.outage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.Maintenances;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * The office, or an operator at the command line, plans maintenance and ends it before its time.
 */
@ApplicationScoped
public class PlanMaintenance {

  /** So long before it begins every node has heard of it: twice what a node looks after. */
  public static final Duration HEARD_OF = Duration.ofSeconds(10);

  /** A time of only reading that somebody forgot ends by itself. */
  public static final Duration LONGEST_READ_ONLY = Duration.ofHours(24);

  private static final Duration LONGEST = Duration.ofDays(7);

  private final Maintenances maintenances;
  private final AuditTrail trail;

  @Inject
  PlanMaintenance(Maintenances maintenances, AuditTrail trail) {
    this.maintenances = maintenances;
    this.trail = trail;
  }

  /**
   * @param startsAt inside; null begins as soon as every node has heard of it
   * @param endsAt outside
   * @param readOnly whether nothing that people record is taken meanwhile
   * @throws org.coursewatch.platform.ProblemException when the caller may not, or the times are not
   *     possible
   */
  @Transactional
  public Maintenance plan(
      Kind kind,
      @Nullable Instant startsAt,
      Instant endsAt,
      boolean readOnly,
      Actor by,
      Instant now) {
    requireOffice(by);
    if (startsAt != null && startsAt.isBefore(now)) {
      throw MaintenanceProblems.malformed(
          "startsAt", "has passed", "Leave it out to begin in ten seconds.");
    }
    Instant soonest = now.plus(HEARD_OF);
    Instant begins = startsAt == null || startsAt.isBefore(soonest) ? soonest : startsAt;
    Duration longest = readOnly ? LONGEST_READ_ONLY : LONGEST;
    if (!endsAt.isAfter(begins) || endsAt.isAfter(begins.plus(longest))) {
      throw MaintenanceProblems.malformed(
          "endsAt",
          "is not after its start, or too long after it",
          "Send an instant at most %d hours after the start.".formatted(longest.toHours()));
    }
    Maintenance planned =
        new Maintenance(UUID.randomUUID(), kind, begins, endsAt, readOnly, by.account(), now, null);
    maintenances.add(planned);
    trail.note(by, AuditAction.MAINTAINED, subject(planned.id()), now);
    return planned;
  }

  /**
   * Ends it now, or calls it off before it begins. Nodes hear of it within ten seconds.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not, there is none, or it
   *     is over
   */
  @Transactional
  public Maintenance end(UUID id, Actor by, Instant now) {
    requireOffice(by);
    Maintenance found = maintenances.find(id).orElseThrow(MaintenanceProblems::notFound);
    if (found.isOver(now)) {
      throw MaintenanceProblems.isOver();
    }
    maintenances.end(id, by.account(), now);
    trail.note(by, AuditAction.MAINTAINED, subject(id), now);
    return found.ended(now);
  }

  private static void requireOffice(Actor by) {
    if (by.role() != Role.ADMINISTRATOR && by.role() != Role.SYSTEM) {
      throw MaintenanceProblems.onlyOffice();
    }
  }

  private static AuditSubject subject(UUID id) {
    return AuditSubject.list("maintenance").with("maintenance/" + id);
  }
}
