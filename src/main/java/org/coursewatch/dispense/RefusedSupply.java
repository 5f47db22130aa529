package org.coursewatch.dispense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PharmacyId;

/**
 * A request for a supply that the rules refused.
 *
 * @param course of which course
 * @param pharmacy who asked
 * @param askedFor what for
 * @param at when it was refused
 * @param on the program day of that
 * @param rules id of the rule version that refused
 * @param codes the reasons as the rules gave them; the pharmacy was told the public ones
 */
public record RefusedSupply(
    CourseId course,
    PharmacyId pharmacy,
    AskedFor askedFor,
    Instant at,
    LocalDate on,
    String rules,
    List<String> codes) {

  /** What a pharmacy asked for. The names are stored. */
  public enum AskedFor {
    AUTHORIZATION,
    HAND_OVER
  }

  public RefusedSupply {
    codes = List.copyOf(codes);
  }
}
