package org.coursewatch.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.time.ProgramZone;

/** What had happened and was not voided, found out without the engine's help. */
record BareFacts(Question question, List<RecordedFact> recorded) {

  private static final ProgramZone ZONE = new ProgramZone(StoryQuestion.ZONE);

  static BareFacts of(Question question) {
    List<RecordedFact> happened =
        question.course().facts().stream().filter(fact -> hadHappened(fact, question)).toList();
    Set<String> voided = new HashSet<>();
    for (RecordedFact fact : happened) {
      if (fact.fact() instanceof FactVoided voiding) {
        voided.add(voiding.fact());
      }
    }
    return new BareFacts(
        question, happened.stream().filter(fact -> !voided.contains(fact.id())).toList());
  }

  <F extends CourseFact> List<F> of(Class<F> kind) {
    return recorded.stream()
        .map(RecordedFact::fact)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  boolean isRuledOut(PregnancyTested positive) {
    return of(PregnancyRuledOut.class).stream().anyMatch(out -> !out.on().isBefore(positive.on()));
  }

  List<LocalDate> dispensingDays() {
    return of(Dispensed.class).stream().map(dispensed -> ZONE.dayOf(dispensed.at())).toList();
  }

  /** The category of the newest assignment, of one day the one learnt last. */
  boolean canBecomePregnant() {
    RiskCategory category =
        recorded.stream()
            .filter(fact -> fact.fact() instanceof CategoryAssigned)
            .max(Comparator.comparing(BareFacts::dayOf).thenComparing(RecordedFact::recordedAt))
            .map(fact -> ((CategoryAssigned) fact.fact()).category())
            .orElse(question.course().riskCategory());
    return category == RiskCategory.CAN_BECOME_PREGNANT;
  }

  private static LocalDate dayOf(RecordedFact fact) {
    return ZONE.dayOf(Ledger.happened(fact.fact(), ZONE));
  }

  private static boolean hadHappened(RecordedFact fact, Question question) {
    return !Ledger.happened(fact.fact(), ZONE).isAfter(question.asOf());
  }
}
