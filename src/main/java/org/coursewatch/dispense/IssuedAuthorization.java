package org.coursewatch.dispense;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PharmacyId;

/**
 * An authorization as it was registered when it was issued. Never changed and never computed anew,
 * so that it can be shown years later why a supply was allowed.
 *
 * @param number its number
 * @param course whose supply it permits
 * @param pharmacy the one pharmacy that may hand over
 * @param issuedAt when it was issued
 * @param lastDay last program day on which it may be handed over (inside), as of its issue
 * @param supply what was asked for and is permitted
 * @param rules id of the rule version that allowed it
 * @param decision the whole evidence for the decision, JSON
 */
public record IssuedAuthorization(
    AuthorizationNumber number,
    CourseId course,
    PharmacyId pharmacy,
    Instant issuedAt,
    LocalDate lastDay,
    RequestedSupply supply,
    String rules,
    String decision) {}
