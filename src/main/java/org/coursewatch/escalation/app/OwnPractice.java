package org.coursewatch.escalation.app;

import java.util.List;
import java.util.Set;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** What a caller may ask of a report: the program's office for all, a practice for itself. */
final class OwnPractice {

  private OwnPractice() {}

  /**
   * The prescribers to look for; empty means any.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller may not ask about {@code
   *     asked}
   */
  static Set<PrescriberId> of(Set<PrescriberId> asked, Actor by) {
    if (by.readsEverything()) {
      return asked;
    }
    Set<PrescriberId> seen = by.reach().sees();
    if (!by.isPractice() || !seen.containsAll(asked)) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "You see this of your own practice only.",
              "Leave the prescriber out, or ask the program's administrator.")
          .asException();
    }
    return asked.isEmpty() ? seen : asked;
  }

  /** The program called {@code id}, the first when it is null. */
  static Program program(@Nullable String id, Programs programs) {
    return (id == null ? programs.all().stream().findFirst() : programs.find(id))
        .orElseThrow(
            () ->
                Problem.malformed(
                        List.of(
                            new FieldError(
                                "program", "is not a program of this service", "Leave it out.")))
                    .asException());
  }
}
