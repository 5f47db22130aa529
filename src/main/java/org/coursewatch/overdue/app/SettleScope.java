package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.OverdueScope;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** Settles what a report is about: the program, the day, and what whoever asks may see of it. */
@ApplicationScoped
class SettleScope {

  private final Programs programs;

  @Inject
  SettleScope(Programs programs) {
    this.programs = programs;
  }

  /**
   * The scope of {@code question}.
   *
   * @throws org.coursewatch.platform.ProblemException when {@code by} may not see what is asked
   *     for, there is no such program, or the day is past
   */
  OverdueScope of(OverdueQuestion question, Actor by, Instant now) {
    OverdueFilter filter = visible(question.filter(), by);
    return of(program(question.program()), filter, question, now);
  }

  /** One scope for each program, or the one for the program that {@code question} names. */
  List<OverdueScope> ofEach(OverdueQuestion question, Actor by, Instant now) {
    if (question.program() != null) {
      return List.of(of(question, by, now));
    }
    OverdueFilter filter = visible(question.filter(), by);
    return programs.all().stream().map(program -> of(program, filter, question, now)).toList();
  }

  private static OverdueScope of(
      Program program, OverdueFilter filter, OverdueQuestion question, Instant now) {
    LocalDate on = day(question.on(), program.zone().dayOf(now));
    return new OverdueScope(program, filter, question.filter(), on, now);
  }

  private static OverdueFilter visible(OverdueFilter filter, Actor by) {
    if (by.readsEverything()) {
      return filter;
    }
    Set<PrescriberId> seen = by.reach().sees();
    PracticeId practice = by.reach().practice();
    Set<PracticeId> own = practice == null ? Set.of() : Set.of(practice);
    if (!by.isPractice()
        || !seen.containsAll(filter.prescribers())
        || !own.containsAll(filter.practices())) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "You see what is overdue in your own practice only.",
              "Leave the prescriber and the practice out, or ask the program's administrator.")
          .asException();
    }
    return filter.prescribers().isEmpty() ? filter.of(seen) : filter;
  }

  private Program program(@Nullable String id) {
    return (id == null ? programs.all().stream().findFirst() : programs.find(id))
        .orElseThrow(
            () -> malformed("program", "is not a program of this service", "Leave it out."));
  }

  /** The days before today are gone from the lists; a course still tells them one by one. */
  private static LocalDate day(@Nullable LocalDate on, LocalDate today) {
    if (on != null && on.isBefore(today)) {
      throw malformed(
          "on",
          "is past in the program's zone",
          "Send " + today + " or a later day; ask a course itself about the past.");
    }
    return on == null ? today : on;
  }

  private static RuntimeException malformed(String field, String reason, String remedy) {
    return Problem.malformed(List.of(new FieldError(field, reason, remedy))).asException();
  }
}
