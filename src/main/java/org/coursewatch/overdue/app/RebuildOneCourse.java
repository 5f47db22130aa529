package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.Question;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.overdue.DerivedComparison;
import org.coursewatch.overdue.DerivedCopies;
import org.coursewatch.overdue.DerivedCopy;
import org.coursewatch.overdue.DerivedDifference;
import org.coursewatch.people.app.AsSystem;

/** Compares the derived rows of one course with its facts, in a transaction of its own. */
@AsSystem
@ApplicationScoped
public class RebuildOneCourse {

  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final DerivedCopies copies;

  @Inject
  public RebuildOneCourse(CourseLedger ledger, CourseUpkeep upkeep, DerivedCopies copies) {
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.copies = copies;
  }

  /** Every difference from today on; written right again unless {@code dryRun}. Adds no fact. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<DerivedDifference> rebuild(CourseId id, boolean dryRun, Instant now) {
    CourseFile file = ledger.lock(id).orElseThrow();
    Question question = upkeep.question(file, file.atLeastLastRecorded(now));
    Derived derived = Derived.of(question);
    List<DerivedDifference> differences =
        DerivedComparison.of(
            id,
            copies.read(id),
            DerivedCopy.of(derived, file.prescriber()),
            question.program().zone().dayOf(now));
    if (!dryRun && !differences.isEmpty()) {
      ledger.refresh(file, derived);
    }
    return differences;
  }
}
