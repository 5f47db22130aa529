package org.coursewatch.overdue.app;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.coursewatch.overdue.CourseFailure;
import org.coursewatch.overdue.SweepReport;

/** Counts while a sweep runs. */
final class SweepTally {

  private int seen;
  private int changed;
  private int flagged;
  private int escalated;
  private int reversed;
  private int failed;
  private final List<CourseFailure> failures = new ArrayList<>();

  void flagged(int flags) {
    flagged += flags;
  }

  void escalated(int steps) {
    escalated += steps;
  }

  /** {@code reversals} is empty when the course was in somebody else's hands. */
  void settled(OptionalInt reversals) {
    seen++;
    if (reversals.isPresent()) {
      changed++;
      reversed += reversals.getAsInt();
    }
  }

  void failed(CourseFailure failure) {
    seen++;
    failed++;
    if (failures.size() < SweepReport.MOST_NAMED) {
      failures.add(failure);
    }
  }

  SweepReport report() {
    return new SweepReport(seen, changed, flagged, escalated, reversed, failed, failures);
  }
}
