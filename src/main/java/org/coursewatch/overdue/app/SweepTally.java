package org.coursewatch.overdue.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.CourseFailure;
import org.coursewatch.overdue.SweepReport;
import org.coursewatch.overdue.app.SettleDueCourse.Settled;

/** Counts while a sweep runs. */
final class SweepTally {

  private int seen;
  private int changed;
  private int flagged;
  private int escalated;
  private int reversed;
  private int failed;
  private final Set<CourseId> failing = new HashSet<>();
  private final List<CourseFailure> failures = new ArrayList<>();

  void flagged(int flags) {
    flagged += flags;
  }

  void escalated(int steps) {
    escalated += steps;
  }

  /** {@code settled} is empty when the course was in somebody else's hands. */
  void settled(Optional<Settled> settled) {
    seen++;
    settledAgain(settled);
  }

  /** Of a course that was seen before. */
  void settledAgain(Optional<Settled> settled) {
    settled.ifPresent(
        done -> {
          changed++;
          reversed += done.reversed();
          flagged += done.flagged();
        });
  }

  void failed(CourseFailure failure) {
    seen++;
    failed++;
    failing.add(failure.course());
    if (failures.size() < SweepReport.MOST_NAMED) {
      failures.add(failure);
    }
  }

  boolean hasFailed(CourseId course) {
    return failing.contains(course);
  }

  SweepReport report() {
    return new SweepReport(seen, changed, flagged, escalated, reversed, failed, failures);
  }
}
