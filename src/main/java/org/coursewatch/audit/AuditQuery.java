package org.coursewatch.audit;

import java.time.Instant;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; null asks for any.
 *
 * @param patient about whose record
 * @param course about which course
 * @param account by whom
 * @param action what was done
 * @param outcome what came of it
 * @param from not before (inside)
 * @param until before (outside)
 * @param after where the page begins, null with the newest
 * @param most at most so many
 */
public record AuditQuery(
    @Nullable PatientId patient,
    @Nullable CourseId course,
    @Nullable String account,
    @Nullable AuditAction action,
    @Nullable AuditOutcome outcome,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable AuditCursor after,
    int most) {

  /** The page of everything. */
  public static AuditQuery page(@Nullable AuditCursor after, int most) {
    return new AuditQuery(null, null, null, null, null, null, null, after, most);
  }

  public AuditQuery of(PatientId one) {
    return new AuditQuery(one, course, account, action, outcome, from, until, after, most);
  }

  public AuditQuery of(CourseId one) {
    return new AuditQuery(patient, one, account, action, outcome, from, until, after, most);
  }
}
