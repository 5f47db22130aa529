package org.coursewatch.course;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.people.Role;

/** Who opened what {@link Discretion} withholds of a course, why, and for how long. Insert-only. */
public interface Glass {

  /**
   * One opening.
   *
   * @param id random; the audit trail names it
   * @param file the course
   * @param account for which it is open
   * @param role in which the account opened it
   * @param from inside
   * @param until outside
   * @param reason in the words of the account
   */
  record Opening(
      UUID id,
      CourseFile file,
      String account,
      Role role,
      Instant from,
      Instant until,
      String reason) {}

  void open(Opening opening);

  /**
   * Why the openings with these ids were made, by id. Those whose patient was erased are left out:
   * the words are gone.
   */
  Map<UUID, String> reasons(Set<UUID> ids);

  /** Whether the course is open for {@code account} at {@code at}. */
  boolean isOpen(CourseId course, String account, Instant at);
}
