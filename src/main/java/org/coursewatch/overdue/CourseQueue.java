package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/** Courses that wait for upkeep. Any number of nodes may work on them at once. */
public interface CourseQueue {

  /** Ids of all programs that have a course, known or not. */
  List<String> programs();

  /** Courses of {@code program} after {@code after} in order of their ids, at most {@code most}. */
  List<CourseId> ofProgram(String program, @Nullable CourseId after, int most);

  /** Like {@link #ofProgram}, those that are due only. Nothing is kept from others yet. */
  List<CourseId> due(DueOn due, @Nullable CourseId after, int most);

  /**
   * Keeps the course from others until the caller's transaction ends, if it still is due and nobody
   * else works on it. Never waits.
   *
   * @return whether it is the caller's now
   */
  boolean claim(CourseId id, DueOn due);

  /** The earliest day on which a course became due that still waits; empty when none does. */
  Optional<LocalDate> oldest(DueOn due);
}
