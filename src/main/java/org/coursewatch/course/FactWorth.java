package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.program.RuleKey;
import org.jspecify.annotations.Nullable;

/**
 * What a fact that is recorded is worth to its course: whether it counts, and if not why. Read off
 * the same judgments the evaluation rests on; days are program days.
 */
public sealed interface FactWorth {

  /** It counts, and opened the window of these days, both inside. */
  record Opened(LocalDate firstDay, LocalDate lastDay) implements FactWorth {}

  /**
   * It counts as the screening test; a test for the first supply counts from {@code nextFrom} on
   * (inside), null while that is not known.
   */
  record Screened(@Nullable LocalDate nextFrom) implements FactWorth {}

  /** It stops the course. */
  record Stopped() implements FactWorth {}

  /** It counts for what is asked for now. */
  record Counted() implements FactWorth {}

  /** It counts for a test that counts itself and is taken by {@code through} (inside). */
  record Awaiting(LocalDate through) implements FactWorth {}

  /** It does not count: a test fails these rules. */
  record Failed(Set<JudgedTest.Failure> failures) implements FactWorth {
    public Failed {
      failures = Set.copyOf(failures);
    }
  }

  /** It does not count: only days from {@code from} to {@code through} do, both inside. */
  record OutOfTime(LocalDate from, LocalDate through) implements FactWorth {}

  /** It does not count: the patient has told of methods that are not accepted since. */
  record Superseded() implements FactWorth {}

  /** It does not count: the methods are no accepted combination, which interrupts contraception. */
  record NotAccepted() implements FactWorth {}

  /** It does not count yet: the patient entered other methods. */
  record Differing() implements FactWorth {}

  /** It is kept, and the course asks for nothing of its kind. */
  record Kept() implements FactWorth {}

  /**
   * What {@code fact} is worth, which is among those of the course {@code question} is about.
   *
   * @param question about the course as it is now
   */
  static FactWorth of(CourseFact fact, Question question) {
    Situation situation = Situation.of(question);
    return switch (fact) {
      case PregnancyTested test -> ofTest(test, situation);
      case CounselingConfirmed visit ->
          situation.phase().canBecomePregnant()
              ? ofConfirmation(visit, question, situation)
              : ofVisit(visit, situation);
      case ContraceptionRecorded entry ->
          situation.phase().canBecomePregnant() ? ofEntry(entry, question, situation) : new Kept();
      default -> new Counted();
    };
  }

  private static FactWorth ofTest(PregnancyTested test, Situation situation) {
    if (test.isPositive()) {
      return new Stopped();
    }
    JudgedTest judged =
        situation.tests().tests().stream()
            .filter(each -> each.test().fact().equals(test))
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (judged == null || !situation.phase().canBecomePregnant()) {
      return new Kept();
    }
    if (judged.qualifies()) {
      return situation.tests().windows().stream()
          .filter(window -> window.firstDay().equals(judged.day()))
          .findFirst()
          .<FactWorth>map(window -> new Opened(window.firstDay(), window.lastDay()))
          .orElseGet(Counted::new);
    }
    return judged.equals(situation.tests().screening())
        ? new Screened(situation.firstWindowEarliest())
        : new Failed(judged.failures());
  }

  /** Where the program has windows of visits, the newest one opens its own. */
  private static FactWorth ofVisit(CounselingConfirmed visit, Situation situation) {
    SupplyWindow window = situation.window();
    return window != null && window.firstDay().equals(visit.on())
        ? new Opened(window.firstDay(), window.lastDay())
        : new Counted();
  }

  private static FactWorth ofEntry(
      ContraceptionRecorded entry, Question question, Situation situation) {
    return situation.rules().contraception().accepts(entry.methods())
        ? ofConfirmation(entry, question, situation)
        : new NotAccepted();
  }

  private static FactWorth ofConfirmation(
      CourseFact.Dated fact, Question question, Situation situation) {
    int lookback = situation.rules().number(RuleKey.CONFIRMATION_LOOKBACK);
    SupplyWindow window = situation.window();
    if (window == null) {
      return beginsLeadIn(fact, situation)
          ? new Counted()
          : new Awaiting(fact.on().plusDays(lookback));
    }
    LocalDate from = window.firstDay().minusDays(lookback);
    LocalDate dispensed = situation.supply().lastDay();
    if (dispensed != null && !dispensed.isBefore(from)) {
      from = dispensed.plusDays(1);
    }
    if (fact.on().isBefore(from) || fact.on().isAfter(window.lastDay())) {
      return new OutOfTime(from, window.lastDay());
    }
    return inTime(fact, Evaluator.evaluate(question).refusals());
  }

  private static FactWorth inTime(CourseFact.Dated fact, List<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      boolean practices = refusal.actor() != ResponsibleParty.PATIENT;
      boolean visit = fact instanceof CounselingConfirmed;
      if (refusal.code() == RefusalCode.COUNSELING_MISSING && visit) {
        return new Superseded();
      }
      if (refusal.code() == RefusalCode.CONTRACEPTION_MISSING && practices && !visit) {
        return new Superseded();
      }
      if (refusal.code() == RefusalCode.CONTRACEPTION_MISMATCH && !visit) {
        return new Differing();
      }
    }
    return new Counted();
  }

  /** The first of its kind since the phase began, or since an interruption. */
  private static boolean beginsLeadIn(CourseFact.Dated fact, Situation situation) {
    LocalDate start = situation.leadInStart();
    return situation.isFirstDosePhase() && (start == null || !fact.on().isAfter(start));
  }
}
