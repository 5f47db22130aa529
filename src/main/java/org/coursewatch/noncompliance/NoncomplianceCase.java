package org.coursewatch.noncompliance;

import java.time.Instant;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A case and where it stands.
 *
 * @param id which
 * @param detector what it is about
 * @param party against whom, null while nobody knows
 * @param course which course it is about, null for none in particular
 * @param openedAt when it was opened
 * @param openedBy by whom; the service itself is {@code system}
 * @param severity the tier of this case alone, before repetition is counted
 * @param standing where it stands
 * @param voided whether every fact among its evidence was voided since: nothing is left to answer
 *     for
 */
public record NoncomplianceCase(
    CaseId id,
    DetectorCode detector,
    @Nullable PartyId party,
    @Nullable CourseId course,
    Instant openedAt,
    String openedBy,
    Tier severity,
    CaseStanding standing,
    boolean voided) {

  /** The case after {@code event}. */
  public NoncomplianceCase after(CaseEvent event) {
    return new NoncomplianceCase(
        id, detector, party, course, openedAt, openedBy, severity, standing.after(event), voided);
  }
}
