package org.coursewatch.course;

import java.time.Instant;
import org.coursewatch.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A fact that takes a second person before it is added.
 *
 * @param course the course it is about
 * @param id its id
 * @param fact what would be added
 * @param account who proposed it
 * @param role in which role
 * @param proposedAt when
 * @param outcome what the second person decided, null while it waits
 */
public record Proposal(
    CourseId course,
    String id,
    CourseFact fact,
    String account,
    Role role,
    Instant proposedAt,
    @Nullable Outcome outcome) {

  /** What a second person can decide. */
  public enum Outcome {
    CONFIRMED,
    DECLINED
  }
}
