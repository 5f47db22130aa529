package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.dispense.LookupMisses;
import org.coursewatch.dispense.LookupMisses.Lock;
import org.coursewatch.dispense.LookupMisses.Numbered;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/** Shows the program's office and its auditors who looks up what does not exist. */
@ApplicationScoped
public class ReadLookupMisses {

  /** Misses, newest first, and the pharmacies that are locked now. */
  public record Seen(List<Numbered> misses, List<Lock> locked) {}

  private final LookupMisses misses;
  private final AuditTrail audit;

  @Inject
  public ReadLookupMisses(LookupMisses misses, AuditTrail audit) {
    this.misses = misses;
    this.audit = audit;
  }

  /**
   * The newest misses before number {@code before}, at most {@code most}.
   *
   * @param before null from the newest on
   * @throws org.coursewatch.platform.ProblemException when the caller is neither
   */
  @Transactional
  public Seen read(@Nullable Long before, int most, Actor by, Instant now) {
    if (!by.readsEverything()) {
      throw DispenseProblems.onlyTheOffice();
    }
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("lookup-misses"), now);
    return new Seen(misses.newest(before, most), misses.locked());
  }
}
