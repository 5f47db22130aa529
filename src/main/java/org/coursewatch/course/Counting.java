package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Check.Status;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * Whether something recorded does what a check asks for. Nothing is judged here: the engine is
 * asked with and without it, and the two answers are compared.
 */
public final class Counting {

  private Counting() {}

  /**
   * Whether {@code facts}, happening on {@code day}, answer the check {@code code} of {@code
   * question}, whose course lacks them. A later day is judged as it will be if nothing else
   * happens.
   *
   * <p>A test that opens a window counts only when a supply may be handed over before it closes. A
   * visit or an entry of contraception counts when it begins the lead-in, or when nothing of the
   * kind is missing any more for the supply of the open window; without one, of the window that a
   * test of that day or of the day on which it is due would open.
   */
  public static boolean counts(
      Question question, CheckCode code, LocalDate day, List<? extends CourseFact> facts) {
    ProgramZone zone = question.program().zone();
    boolean later = day.isAfter(zone.dayOf(question.asOf()));
    Question then = later ? question.asOf(zone.startOf(day)) : question;
    boolean monthly = code == CheckCode.COUNSELING || code == CheckCode.CONTRACEPTION;
    Situation situation = Situation.of(then);
    if (monthly && situation.phase().canBecomePregnant()) {
      return !situation.isEnded()
          && !situation.isStopped()
          && (beginsLeadIn(code, day, then, facts) || confirms(code, then, facts));
    }
    return answers(code, then, facts);
  }

  /**
   * Whether the fact called {@code factId}, which is among those of {@code question}, answers
   * {@code code}: judged by what the course would be without it.
   */
  public static boolean didCount(Question question, CheckCode code, String factId) {
    List<RecordedFact> others = new ArrayList<>();
    CourseFact told = null;
    for (RecordedFact each : question.course().facts()) {
      if (factId.equals(each.id())) {
        told = each.fact();
      } else {
        others.add(each);
      }
    }
    if (!(told instanceof CourseFact.Dated dated)) {
      return false;
    }
    return counts(question.about(others), code, dated.on(), List.of(dated));
  }

  private static boolean answers(CheckCode code, Question then, List<? extends CourseFact> facts) {
    Question with = then.with(facts);
    Evaluation before = Evaluator.evaluate(then);
    Evaluation after = Evaluator.evaluate(with);
    boolean answered =
        before.checks().stream()
            .filter(check -> check.code() == code && check.isOpen())
            .anyMatch(check -> isAnswered(check, after));
    return answered && (code != CheckCode.PREGNANCY_TEST || isOfUse(after.window(), with));
  }

  private static boolean isAnswered(Check before, Evaluation after) {
    List<Check> same =
        after.checks().stream()
            .filter(check -> check.code() == before.code() && check.occasion() == before.occasion())
            .toList();
    if (same.stream().anyMatch(check -> check.status() == Status.MET)) {
      return true;
    }
    return switch (before.code()) {
      case LIVER_LAB, LIPID_LAB, MOOD ->
          same.stream().noneMatch(check -> check.isOpen() && !isLater(check, before));
      default -> false;
    };
  }

  private static boolean isLater(Check after, Check before) {
    LocalDate due = before.dueOn();
    LocalDate next = after.dueOn();
    return due != null && next != null && next.isAfter(due);
  }

  /** Not one that is over before the last supply has run down far enough. */
  private static boolean isOfUse(@Nullable SupplyWindow window, Question with) {
    if (window == null) {
      return false;
    }
    Instant lastDay = with.program().zone().startOf(window.lastDay());
    Instant latest = lastDay.isAfter(with.asOf()) ? lastDay : with.asOf();
    return !Evaluator.evaluate(with.asOf(latest)).refuses(RefusalCode.TOO_SOON);
  }

  /** The lead-in takes a visit and an entry: each is judged as if the other came the same day. */
  private static boolean beginsLeadIn(
      CheckCode code, LocalDate day, Question then, List<? extends CourseFact> facts) {
    CheckCode other = code == CheckCode.COUNSELING ? CheckCode.CONTRACEPTION : CheckCode.COUNSELING;
    Question both = then.with(CountingFacts.of(other, day));
    Situation before = Situation.of(both);
    boolean wanted = before.isFirstDosePhase() || before.tests().openInterruption(day) != null;
    return wanted
        && before.leadInStart() == null
        && Situation.of(both.with(facts)).leadInStart() != null;
  }

  private static boolean confirms(CheckCode code, Question then, List<? extends CourseFact> facts) {
    if (Situation.of(then).window() != null) {
      return lacks(code, then) && isSettled(code, then.with(facts));
    }
    ProgramZone zone = then.program().zone();
    LocalDate today = zone.dayOf(then.asOf());
    for (LocalDate day : new LocalDate[] {today, testDue(then, today)}) {
      Question at = day.isAfter(today) ? then.asOf(zone.startOf(day)) : then;
      Question tested = at.with(List.of(CountingFacts.test(day)));
      boolean opens = isOfUse(Evaluator.evaluate(tested).window(), tested);
      if (opens && lacks(code, tested) && isSettled(code, tested.with(facts))) {
        return true;
      }
    }
    return false;
  }

  private static LocalDate testDue(Question then, LocalDate today) {
    return Evaluator.evaluate(then).checks().stream()
        .filter(check -> check.code() == CheckCode.PREGNANCY_TEST && check.isOpen())
        .map(Check::dueOn)
        .filter(due -> due != null && due.isAfter(today))
        .findFirst()
        .orElse(today);
  }

  private static boolean isSettled(CheckCode code, Question question) {
    boolean accepted =
        code == CheckCode.COUNSELING
            || Evaluator.evaluate(question).refusals().stream()
                .noneMatch(
                    refusal ->
                        refusal.code() == RefusalCode.CONTRACEPTION_NOT_ACCEPTED
                            && isPractices(refusal));
    return accepted && !lacks(code, question);
  }

  /** Whether the practice's part is missing; the patient's own entry is nobody else's. */
  private static boolean lacks(CheckCode code, Question question) {
    RefusalCode wanted =
        code == CheckCode.COUNSELING
            ? RefusalCode.COUNSELING_MISSING
            : RefusalCode.CONTRACEPTION_MISSING;
    return Evaluator.evaluate(question).refusals().stream()
        .anyMatch(refusal -> refusal.code() == wanted && isPractices(refusal));
  }

  private static boolean isPractices(Refusal refusal) {
    return refusal.actor() != ResponsibleParty.PATIENT;
  }
}
