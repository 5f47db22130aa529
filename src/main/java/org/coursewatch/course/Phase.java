package org.coursewatch.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.jspecify.annotations.Nullable;

/**
 * The patient's category and since when.
 *
 * @param category on the day asked about
 * @param basis what makes the patient one who cannot become pregnant, as told, null when nothing
 *     was told
 * @param start the day the course was opened, or the last day on which the category became {@code
 *     CAN_BECOME_PREGNANT}; never before the opening
 * @param lastChange the last assignment that really changed the category, null when none did
 */
public record Phase(
    RiskCategory category,
    @Nullable String basis,
    LocalDate start,
    @Nullable Event<CategoryAssigned> lastChange) {

  static Phase of(Course course, History history) {
    return all(course, history).getLast();
  }

  /** One for each time the category really changed, in order; the last one holds now. */
  static List<Phase> all(Course course, History history) {
    List<Phase> phases = new ArrayList<>(2);
    phases.add(new Phase(course.riskCategory(), course.categoryBasis(), course.openedOn(), null));
    for (Event<CategoryAssigned> assigned : history.categories) {
      Phase last = phases.getLast();
      Phase next = last.after(assigned);
      if (next.category() == last.category()) {
        phases.removeLast();
      }
      phases.add(next);
    }
    return phases;
  }

  /** The first day on which the category held (inside); before all days where it never changed. */
  LocalDate since() {
    return lastChange == null ? LocalDate.MIN : lastChange.day();
  }

  /** Whether the patient can become pregnant. */
  public boolean canBecomePregnant() {
    return switch (category) {
      case CAN_BECOME_PREGNANT -> true;
      case CANNOT_BECOME_PREGNANT -> false;
    };
  }

  private Phase after(Event<CategoryAssigned> assigned) {
    RiskCategory next = assigned.fact().category();
    if (next == category) {
      return new Phase(category, assigned.fact().basis(), start, lastChange);
    }
    LocalDate from =
        next == RiskCategory.CAN_BECOME_PREGNANT && assigned.day().isAfter(start)
            ? assigned.day()
            : start;
    return new Phase(next, assigned.fact().basis(), from, assigned);
  }
}
