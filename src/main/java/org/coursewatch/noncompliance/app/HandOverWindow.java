package org.coursewatch.noncompliance.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.noncompliance.Finding;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/** Whether a hand-over lay inside an open, unused window, by the rules of its day. */
@ApplicationScoped
class HandOverWindow {

  /** Every reason for which no window is open, of the section of the contract on windows. */
  private static final Set<RefusalCode> NO_WINDOW =
      EnumSet.of(
          RefusalCode.PREGNANCY_STOP,
          RefusalCode.TEST_UNRESOLVED,
          RefusalCode.ALREADY_DISPENSED,
          RefusalCode.CONTRACEPTION_INTERRUPTED,
          RefusalCode.RESTART_REQUIRED,
          RefusalCode.LOCKED_OUT,
          RefusalCode.SCREENING_TEST_MISSING,
          RefusalCode.TEST_SETTING_NOT_ACCEPTED,
          RefusalCode.TEST_SENSITIVITY_NOT_ACCEPTED,
          RefusalCode.TESTS_TOO_CLOSE,
          RefusalCode.TEST_TOO_EARLY,
          RefusalCode.WINDOW_CLOSED,
          RefusalCode.PREGNANCY_TEST_MISSING);

  private final CourseLedger ledger;
  private final Programs programs;

  @Inject
  HandOverWindow(CourseLedger ledger, Programs programs) {
    this.ledger = ledger;
    this.programs = programs;
  }

  /**
   * Whether the hand-over of {@code finding} happened while no window was open: as of its instant,
   * with everything known today but the hand-over itself. What was learnt later counts in favor.
   */
  boolean isOutside(Finding finding) {
    CourseFile file = ledger.find(Objects.requireNonNull(finding.course())).orElseThrow();
    Program program = programs.find(file.program()).orElseThrow();
    String id = finding.fact().toString();
    RecordedFact handOver = Objects.requireNonNull(file.fact(id));
    Instant at = ((CourseFact.Timed) handOver.fact()).at();
    Course course = file.course();
    List<RecordedFact> others =
        course.facts().stream().filter(fact -> !id.equals(fact.id())).toList();
    Course before =
        new Course(
            course.openedOn(),
            course.birthDate(),
            course.riskCategory(),
            course.categoryBasis(),
            others);
    Evaluation evaluation = Evaluator.evaluate(Question.about(program, before, at));
    return NO_WINDOW.stream().anyMatch(evaluation::refuses);
  }
}
