package org.coursewatch.course;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleTimeline;
import org.jspecify.annotations.Nullable;

/**
 * Everything the requirements look at, worked out once for one question.
 *
 * @param question what is asked
 * @param today the program day of the instant asked about
 * @param rules the version in force today
 * @param timeline all versions that judge
 * @param history what had happened
 * @param phase the category and since when
 * @param supply what was handed over
 * @param contraception interruptions and lead-in
 * @param exemptions what the program's office has lifted
 * @param tests all tests judged, and their windows
 * @param lastWindow the window opened last by a test or a visit, whichever the category calls for;
 *     null when none
 * @param window the open and unused window, null when there is none
 * @param authorizations every authorization and where it stands, newest first
 */
public record Situation(
    Question question,
    LocalDate today,
    RuleSet rules,
    RuleTimeline timeline,
    History history,
    Phase phase,
    Supply supply,
    Contraception contraception,
    Exemptions exemptions,
    TestHistory tests,
    @Nullable SupplyWindow lastWindow,
    @Nullable SupplyWindow window,
    List<AuthorizationStanding> authorizations) {

  static Situation of(Question question) {
    RuleTimeline timeline = question.rules();
    LocalDate today = question.program().zone().dayOf(question.asOf());
    RuleSet rules = timeline.on(today);
    History history = History.of(question.course(), question.asOf(), question.program().zone());
    Phase phase = Phase.of(question.course(), history);
    Supply supply = new Supply(history.dispensings);
    Contraception contraception = new Contraception(history, phase.start(), rules.contraception());
    Exemptions exemptions = new Exemptions(history, phase, timeline);
    TestHistory tests =
        new TestHistory(history, timeline, phase, contraception, supply, exemptions);
    SupplyWindow last =
        phase.canBecomePregnant()
            ? tests.lastWindow()
            : CounselingWindows.newest(history, supply, rules, today);
    boolean open = last != null && last.isOpenAndUnused(today) && !tests.isUnresolved();
    List<AuthorizationStanding> authorizations =
        new Authorizations(history, phase, supply, tests).on(today);
    return new Situation(
        question,
        today,
        rules,
        timeline,
        history,
        phase,
        supply,
        contraception,
        exemptions,
        tests,
        last,
        open ? last : null,
        authorizations);
  }

  /**
   * Whether the patient can become pregnant and no supply was handed over inside a window since the
   * phase began.
   */
  public boolean isFirstDosePhase() {
    return phase.canBecomePregnant() && tests.isFirstDosePhaseBefore(LocalDate.MAX);
  }

  /** Whether no screening test and no days after it are asked for of a test done today. */
  public boolean isExemptFromScreening() {
    return isFirstDosePhase() && exemptions.fromScreening(today) != null;
  }

  /** Whether any authorization is live. More than one is live only after a deviation. */
  public boolean isAuthorized() {
    for (AuthorizationStanding standing : authorizations) {
      if (standing.isLive()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a positive test stands that nobody has ruled out. */
  public boolean isStopped() {
    return tests.positives().standingOn(today) != null;
  }

  /** Whether the course has ended: by its end or by the last dose. */
  public boolean isEnded() {
    return !history.lastDoses.isEmpty() || !history.endings.isEmpty();
  }

  /**
   * The day of the last dose as far as known: the newest told, else the newest end of the course,
   * else null.
   */
  public @Nullable LocalDate lastDose() {
    Event<?> last =
        history.lastDoses.isEmpty() ? history.endings.newest() : history.lastDoses.newest();
    return last == null ? null : last.day();
  }

  /** The first day of the lead-in from all facts so far, null when something for it is missing. */
  public @Nullable LocalDate leadInStart() {
    return contraception.leadInStart(today);
  }

  /**
   * The first day on which a test is late enough after the lead-in began, null when it has not
   * begun.
   */
  public @Nullable LocalDate leadInOver() {
    LocalDate start = leadInStart();
    return start == null ? null : timeline.firstDayAtLeast(RuleKey.LEAD_IN, start);
  }

  /**
   * The first day on which a test is late enough after the screening test, null when that is
   * missing.
   */
  public @Nullable LocalDate screeningOver() {
    JudgedTest screening = tests.screening();
    return screening == null
        ? null
        : timeline.firstDayAtLeast(RuleKey.SCREENING_APART, screening.day());
  }

  /**
   * The first day on which a test is no longer locked out after a missed first window, null when
   * there is no lockout.
   */
  public @Nullable LocalDate lockoutOver() {
    SupplyWindow last = tests.lastWindow();
    if (!isFirstDosePhase() || last == null || !last.passedUnused(today)) {
      return null;
    }
    LocalDate over = timeline.firstDayAtLeast(RuleKey.LOCKOUT, last.firstDay());
    return over.isAfter(last.lastDay()) ? over : null;
  }

  /**
   * The later of the two days a first window waits for, null while one of them is not known; with
   * an exemption from the screening test the end of the lead-in alone.
   */
  public @Nullable LocalDate firstWindowEarliest() {
    LocalDate leadIn = leadInOver();
    if (isExemptFromScreening()) {
      return leadIn;
    }
    LocalDate screening = screeningOver();
    if (leadIn == null || screening == null) {
      return null;
    }
    return leadIn.isAfter(screening) ? leadIn : screening;
  }
}
