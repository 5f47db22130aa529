package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleTimeline;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: may a supply of this course be handed over at this instant, and what is missing.
 * Nothing is refused on account of a party or a request that is absent.
 *
 * @param program whose rules judge
 * @param asOf the instant asked about
 * @param course with all its facts
 * @param prescriber whose activation counts, null when nobody asks
 * @param pharmacy that would hand over, null when nobody asks
 * @param request what would be handed over, null when nobody asks
 * @param forced a version that judges every day, null for the version in force on each day
 */
public record Question(
    Program program,
    Instant asOf,
    Course course,
    @Nullable PrescriberStanding prescriber,
    @Nullable PharmacyStanding pharmacy,
    @Nullable SupplyRequest request,
    @Nullable RuleSet forced) {

  /** {@code activeThrough} is the last day of the activation (inside); absent means not active. */
  public record PrescriberStanding(@Nullable LocalDate activeThrough) {}

  /** Days as in {@link PrescriberStanding}; {@code trainedOn} absent means never trained. */
  public record PharmacyStanding(
      @Nullable String id, @Nullable LocalDate activeThrough, @Nullable LocalDate trainedOn) {}

  /** {@code daysSupply} absent means the request does not say. */
  public record SupplyRequest(@Nullable Integer daysSupply, List<Line> lines) {
    public SupplyRequest {
      lines = List.copyOf(lines);
    }
  }

  /** {@code quantity} in capsules. */
  public record Line(@Nullable String ndc, int quantity) {}

  /** The state of the course alone, on nobody's behalf. */
  public static Question about(Program program, Course course, Instant asOf) {
    return new Question(program, asOf, course, null, null, null, null);
  }

  public Question asOf(Instant instant) {
    return new Question(program, instant, course, prescriber, pharmacy, request, forced);
  }

  /**
   * The question as it could have been answered at {@code instant}: with the facts learnt by then
   * (inside).
   */
  public Question knownAt(Instant instant) {
    return new Question(
        program, asOf, course.knownAt(instant), prescriber, pharmacy, request, forced);
  }

  public Question by(PrescriberStanding standing) {
    return new Question(program, asOf, course, standing, pharmacy, request, forced);
  }

  public Question at(PharmacyStanding standing) {
    return new Question(program, asOf, course, prescriber, standing, request, forced);
  }

  public Question requesting(SupplyRequest supply) {
    return new Question(program, asOf, course, prescriber, pharmacy, supply, forced);
  }

  /** The same of the course with {@code facts} more, learnt after all others. */
  public Question with(List<? extends CourseFact> facts) {
    Course more = course;
    for (CourseFact fact : facts) {
      Instant last = more.facts().isEmpty() ? null : more.facts().getLast().recordedAt();
      more = more.with(new RecordedFact(null, last, fact));
    }
    return new Question(program, asOf, more, prescriber, pharmacy, request, forced);
  }

  /** The same of the course with {@code facts} and no others. */
  Question about(List<RecordedFact> facts) {
    Course other =
        new Course(
            course.openedOn(),
            course.birthDate(),
            course.riskCategory(),
            course.categoryBasis(),
            facts);
    return new Question(program, asOf, other, prescriber, pharmacy, request, forced);
  }

  RuleTimeline rules() {
    return forced == null ? program.rules() : RuleTimeline.forced(forced);
  }
}
