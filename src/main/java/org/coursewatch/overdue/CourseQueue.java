package org.coursewatch.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * Courses that wait for upkeep. Any number of nodes may work on them at once. What a list costs
 * follows what is on it, not how many courses there are.
 */
public interface CourseQueue {

  /**
   * A course that waits.
   *
   * @param course which one
   * @param upkeepOn the program day it waits for, null when it waits for none
   * @param rulesMark the rule versions its rows were worked out with
   */
  record Waiting(CourseId course, @Nullable LocalDate upkeepOn, String rulesMark) {}

  /** Ids of all programs that have a course, known or not. */
  List<String> programs();

  /** Courses of {@code program} after {@code after} in order of their ids, at most {@code most}. */
  List<CourseId> ofProgram(String program, @Nullable CourseId after, int most);

  /**
   * Courses whose day has come, in order of that day, from after {@code after} on; null from the
   * beginning. At most {@code most}. Nothing is kept from others yet.
   */
  List<Waiting> late(DueOn due, @Nullable Waiting after, int most);

  /** Like {@link #late}: courses worked out with other rule versions, in order of their marks. */
  List<Waiting> outdated(DueOn due, @Nullable Waiting after, int most);

  /**
   * Keeps the course from others until the caller's transaction ends, if it still is due and nobody
   * else works on it. Never waits.
   *
   * @return whether it is the caller's now
   */
  boolean claim(CourseId id, DueOn due);

  /** Like {@link #claim}, but waits for whoever works on it. */
  boolean await(CourseId id, DueOn due);

  /** The earliest day on which a course became due that still waits; empty when none does. */
  Optional<LocalDate> oldest(DueOn due);
}
