package org.coursewatch.course;

import java.util.HashSet;
import java.util.Set;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;

/**
 * What a reader who does not treat is not told of a course: positive pregnancy tests with their
 * days, who ruled them out and when, and every free text of such a course. That the course is
 * stopped, and why nothing may be handed over, is told: the program's office has to act.
 *
 * @param withheld ids of the facts that are not told
 */
public record Discretion(Set<String> withheld) {

  /** For those who treat, the patient, and whoever broke the glass. */
  public static final Discretion NONE = new Discretion(Set.of());

  public Discretion {
    withheld = Set.copyOf(withheld);
  }

  /** What of {@code course} is withheld; nothing where no positive test was ever recorded. */
  public static Discretion of(Course course) {
    Set<String> ids = new HashSet<>();
    for (RecordedFact each : course.facts()) {
      if (each.id() != null && tells(each.fact(), ids)) {
        ids.add(each.id());
      }
    }
    boolean positive =
        course.facts().stream()
            .anyMatch(each -> each.fact() instanceof PregnancyTested test && test.isPositive());
    return positive ? new Discretion(ids) : NONE;
  }

  private static boolean tells(CourseFact fact, Set<String> ids) {
    return fact instanceof PregnancyRuledOut
        || (fact instanceof PregnancyTested test && test.isPositive())
        || (fact instanceof FactVoided voided && ids.contains(voided.fact()));
  }

  /** Whether anything is withheld. */
  public boolean withholds() {
    return !withheld.isEmpty();
  }

  /** Whether {@code fact} is not told. */
  public boolean withholds(RecordedFact fact) {
    return fact.id() != null && withheld.contains(fact.id());
  }
}
