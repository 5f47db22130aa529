package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One treatment course of one patient under one program: how it was opened and everything that
 * happened since.
 *
 * @param openedOn program day of the opening
 * @param birthDate of the patient
 * @param riskCategory the category until a fact changes it
 * @param categoryBasis what makes a patient one who cannot become pregnant, as told
 * @param facts in the order they were learnt
 */
public record Course(
    LocalDate openedOn,
    LocalDate birthDate,
    RiskCategory riskCategory,
    @Nullable String categoryBasis,
    List<RecordedFact> facts) {

  public Course {
    facts = List.copyOf(facts);
  }

  /**
   * The course as it was known at {@code instant}: facts learnt by then (inside), whenever they
   * happened.
   */
  public Course knownAt(Instant instant) {
    List<RecordedFact> known = facts.stream().filter(fact -> fact.wasKnownAt(instant)).toList();
    return new Course(openedOn, birthDate, riskCategory, categoryBasis, known);
  }

  /** The course with one more fact. */
  public Course with(RecordedFact fact) {
    List<RecordedFact> more = new java.util.ArrayList<>(facts);
    more.add(fact);
    return new Course(openedOn, birthDate, riskCategory, categoryBasis, more);
  }
}
