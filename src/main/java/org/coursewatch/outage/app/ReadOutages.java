package org.coursewatch.outage.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.outage.Maintenance;
import org.coursewatch.outage.Outage;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** When the service was not there: for the office, to explain what people could not do then. */
@ApplicationScoped
public class ReadOutages {

  /** As long as can be asked for at once. */
  public static final Duration LONGEST = Duration.ofDays(400);

  /**
   * What is known of a time.
   *
   * @param countedSince the first minute that is known of, null where nothing is counted
   */
  public record View(
      @Nullable Instant countedSince,
      Instant from,
      Instant before,
      List<Outage> outages,
      List<Maintenance> maintenance) {

    /** All outages together. */
    public long minutes() {
      return outages.stream().mapToLong(Outage::minutes).sum();
    }
  }

  private final OutagesPart part;
  private final AuditTrail trail;

  @Inject
  ReadOutages(OutagesPart part, AuditTrail trail) {
    this.part = part;
    this.trail = trail;
  }

  /**
   * @param from inside
   * @param before outside
   * @throws org.coursewatch.platform.ProblemException when the caller is not of the office, or the
   *     time is too long
   */
  @Transactional
  public View read(Instant from, Instant before, Actor by, Instant now) {
    if (!by.readsEverything()) {
      throw MaintenanceProblems.onlyOffice();
    }
    if (before.isBefore(from) || Duration.between(from, before).compareTo(LONGEST) > 0) {
      throw MaintenanceProblems.malformed(
          "until",
          "is before the first day, or too long after it",
          "Ask for at most %d days.".formatted(LONGEST.toDays()));
    }
    trail.note(by, AuditAction.REPORT_READ, AuditSubject.list("outages"), now);
    return new View(
        part.countedSince(),
        from,
        before,
        part.outages(from, before, now),
        part.maintenance(from, before));
  }

  /**
   * The outages that may explain why something did not happen in time, beside a record that is
   * read; empty for who is not of the office, and where too much is asked.
   */
  @Transactional
  public List<Outage> beside(Instant from, Instant before, Actor by, Instant now) {
    boolean isPossible =
        by.readsEverything()
            && before.isAfter(from)
            && Duration.between(from, before).compareTo(LONGEST) <= 0;
    return isPossible ? part.outages(from, before, now) : List.of();
  }
}
