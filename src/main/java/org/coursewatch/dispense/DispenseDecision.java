package org.coursewatch.dispense;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.Warning;
import org.jspecify.annotations.Nullable;

/**
 * May this pharmacy hand over a supply? The answer in the words a pharmacy may read (domain
 * contract, section 7): never a test, a method, the evidence for a category, nor a warning that is
 * not about the blisters.
 */
public sealed interface DispenseDecision {

  /** The number of the asking pharmacy's own live authorization, null when it has none. */
  @Nullable AuthorizationNumber number();

  /** The codes of all reasons against it, as a pharmacy may read them; none when it is allowed. */
  default List<String> codes() {
    return switch (this) {
      case Allowed _ -> List.of();
      case Refused refused -> refused.refusals().stream().map(PublicRefusal::code).toList();
    };
  }

  /** What a pharmacy may know besides; stops nothing. */
  List<PublicWarning> warnings();

  /**
   * Yes.
   *
   * @param lastDay the last program day for it (inside): of the own live authorization, else of one
   *     issued now
   * @param closesAt the first instant after that day in the program's zone
   */
  record Allowed(
      LocalDate lastDay,
      Instant closesAt,
      @Nullable AuthorizationNumber number,
      List<PublicWarning> warnings)
      implements DispenseDecision {}

  /** No, for at least one reason. */
  record Refused(
      List<PublicRefusal> refusals,
      @Nullable AuthorizationNumber number,
      List<PublicWarning> warnings)
      implements DispenseDecision {}

  /** A warning a pharmacy may read. */
  record PublicWarning(String code, String message) {}

  /** For a patient of whom there is no course to ask about. */
  static DispenseDecision withoutCourse() {
    return new Refused(List.of(PublicRefusal.notCleared(null)), null, List.of());
  }

  /**
   * The pharmacy's view of the answer to {@code question}.
   *
   * @param question asked by a pharmacy
   * @param evaluation the answer to it
   */
  static DispenseDecision of(Question question, Evaluation evaluation) {
    AuthorizationStanding own = ownLive(question, evaluation);
    AuthorizationNumber number = own == null ? null : new AuthorizationNumber(own.number());
    List<PublicWarning> warnings = publicOnes(evaluation.warnings());
    if (!evaluation.allowed()) {
      return new Refused(PublicRefusal.of(evaluation.refusals()), number, warnings);
    }
    LocalDate lastDay = own == null ? lastDayIfIssued(question) : own.lastDay();
    Instant closesAt = question.program().zone().startOf(lastDay.plusDays(1));
    return new Allowed(lastDay, closesAt, number, warnings);
  }

  private static @Nullable AuthorizationStanding ownLive(Question question, Evaluation evaluation) {
    PharmacyStanding pharmacy = question.pharmacy();
    String asking = pharmacy == null ? null : pharmacy.id();
    for (AuthorizationStanding standing : evaluation.authorizations()) {
      if (standing.isLive() && standing.pharmacy().equals(asking)) {
        return standing;
      }
    }
    return null;
  }

  /** Section 8 says how long an authorization lives; asked of the engine, not worked out again. */
  private static LocalDate lastDayIfIssued(Question question) {
    Instant now = question.asOf();
    Course course =
        question
            .course()
            .with(new RecordedFact(null, now, new AuthorizationIssued(now, "as if", "issued", 1)));
    Question asIfIssued =
        new Question(question.program(), now, course, null, null, null, question.forced());
    return Evaluator.evaluate(asIfIssued).authorizations().getFirst().lastDay();
  }

  private static List<PublicWarning> publicOnes(List<Warning> warnings) {
    return warnings.stream()
        .filter(warning -> warning.code().equals("BLISTER_BREAK"))
        .map(warning -> new PublicWarning(warning.code(), warning.message()))
        .toList();
  }
}
