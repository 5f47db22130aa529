package org.coursewatch.overdue;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.program.Program;

/**
 * What makes a course of a program due for upkeep: the day has come on which upkeep has to look
 * after it although nothing new is learnt, or its rows were worked out with other rule versions.
 *
 * @param program the program
 * @param today the program day, in the program's own zone
 * @param mark the program's rule versions now
 */
public record DueOn(String program, LocalDate today, String mark) {

  /** What is due in {@code program} at {@code now}. */
  public static DueOn of(Program program, Instant now) {
    return new DueOn(program.id(), program.zone().dayOf(now), program.mark());
  }

  /** Whether the day of {@code course} has come. */
  public boolean isLate(CourseQueue.Waiting course) {
    return course.upkeepOn() != null && !course.upkeepOn().isAfter(today);
  }
}
