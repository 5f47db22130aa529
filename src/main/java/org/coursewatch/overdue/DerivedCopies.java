package org.coursewatch.overdue;

import java.util.List;
import org.coursewatch.course.CourseId;

/** What the database holds of derived rows and of the ledger's chain. */
public interface DerivedCopies {

  /** The derived rows of a course as they are stored. */
  DerivedCopy read(CourseId id);

  /** Breaks of the ledger's hash chain, by course and entry, at most {@code most}. */
  List<ChainBreak> chainBreaks(int most);
}
