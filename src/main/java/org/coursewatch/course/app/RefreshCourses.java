package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.people.PrescriberId;

/** Works courses out anew when something changed that is no fact of theirs. */
@ApplicationScoped
public class RefreshCourses {

  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;

  @Inject
  public RefreshCourses(CourseLedger ledger, CourseUpkeep upkeep) {
    this.ledger = ledger;
    this.upkeep = upkeep;
  }

  /**
   * Every course of {@code prescriber} that goes on, after the prescriber's activation changed.
   * They are locked one after the other in one order, so that no two wait for each other for ever.
   */
  @Transactional
  public void ofPrescriber(PrescriberId prescriber, Instant now) {
    for (CourseId id : ledger.unfinished(prescriber)) {
      ledger.lock(id).ifPresent(file -> upkeep.settle(file, now));
    }
  }
}
