package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coursewatch.course.Check.Status;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.time.ProgramZone;
import org.junit.jupiter.api.Test;

/** The first and last day on which a check is of use, held against the engine day by day. */
class UsefulDaysTest {

  private static final ProgramZone ZONE = RuleSetFixture.US_IPLEDGE.zone();
  private static final LocalDate OPENED = LocalDate.of(2026, 12, 1);

  @Test
  void theFirstTestCountsThirtyDaysAfterContraceptionBegan() {
    Question question =
        on(OPENED.plusDays(3), screened(OPENED), counseled(OPENED), entered(OPENED));
    UsefulDays days = UsefulDays.of(question, CheckCode.PREGNANCY_TEST);
    assertThat(days).isNotNull();
    assertThat(days.first()).isEqualTo(OPENED.plusDays(30));
    assertThat(days.because()).isEqualTo(RuleKey.LEAD_IN);
  }

  @Test
  void aWindowThatWouldBeOverBeforeTodayIsOfNoUse() {
    LocalDate today = OPENED.plusDays(50);
    UsefulDays days =
        UsefulDays.of(
            on(today, screened(OPENED), counseled(OPENED), entered(OPENED)),
            CheckCode.PREGNANCY_TEST);
    assertThat(days).isNotNull();
    assertThat(days.first()).isEqualTo(today.minusDays(6));
    assertThat(days.because()).isEqualTo(RuleKey.WINDOW);
    assertThat(days.includes(today)).isTrue();
  }

  @Test
  void aScreeningTestCountsFromThirtyDaysBeforeTheOpening() {
    UsefulDays days = UsefulDays.of(on(OPENED), CheckCode.SCREENING_TEST);
    assertThat(days).isNotNull();
    assertThat(days.first()).isEqualTo(OPENED.minusDays(30));
  }

  @Test
  void withoutContraceptionNoDayCountsForTheFirstTest() {
    assertThat(UsefulDays.of(on(OPENED), CheckCode.PREGNANCY_TEST)).isNull();
  }

  @Test
  void theVisitOfTheMonthCountsFromSevenDaysBeforeTheTest() {
    LocalDate due = OPENED.plusDays(30);
    Question question =
        on(OPENED.plusDays(10), screened(OPENED), counseled(OPENED), entered(OPENED));
    UsefulDays days = UsefulDays.of(question, CheckCode.COUNSELING);
    assertThat(days).isNotNull();
    assertThat(days.first()).isEqualTo(due.minusDays(7));
    assertThat(days.because()).isEqualTo(RuleKey.CONFIRMATION_LOOKBACK);
  }

  @Test
  void whatTheServiceDoesNotRecordHasNoDays() {
    assertThat(UsefulDays.of(on(OPENED), CheckCode.PHARMACY_TRAINING)).isNull();
  }

  /**
   * On random courses: what is recorded on each day inside is met afterwards, on the day before it
   * is not. The engine is asked about the check itself, not about what the search compares.
   */
  @Test
  void onRandomCoursesEachDayInsideCountsAndTheDayBeforeDoesNot() {
    Map<CheckCode, Integer> held = new EnumMap<>(CheckCode.class);
    for (int seed = 0; seed < 400; seed++) {
      Question question = RandomQuestion.ask(new Random(seed));
      for (CheckCode code :
          List.of(
              CheckCode.CONSENT,
              CheckCode.SCREENING_TEST,
              CheckCode.PREGNANCY_TEST,
              CheckCode.LAST_DOSE_TEST,
              CheckCode.POST_TREATMENT_TEST)) {
        UsefulDays days = UsefulDays.of(question, code);
        if (days != null) {
          holdAgainstTheEngine(question, code, days, "seed " + seed + ", " + code);
          held.merge(code, 1, Integer::sum);
        }
      }
    }
    assertThat(held.get(CheckCode.PREGNANCY_TEST)).isGreaterThan(50);
    assertThat(held.get(CheckCode.SCREENING_TEST)).isGreaterThan(10);
    assertThat(held.get(CheckCode.CONSENT)).isGreaterThan(10);
  }

  private static void holdAgainstTheEngine(
      Question question, CheckCode code, UsefulDays days, String what) {
    LocalDate end = days.last() == null ? days.first().plusDays(20) : days.last();
    for (LocalDate day = days.first(); !day.isAfter(end); day = day.plusDays(1)) {
      assertThat(isMet(question, code, day)).as("%s on %s", what, day).isTrue();
      assertThat(before(question, code, day)).as("%s before %s", what, day).isFalse();
    }
    LocalDate tooEarly = days.first().minusDays(1);
    boolean counts =
        !before(question, code, tooEarly)
            && isMet(question, code, tooEarly)
            && isInTime(question, code, tooEarly);
    assertThat(counts).as("%s on %s", what, tooEarly).isFalse();
  }

  private static boolean before(Question question, CheckCode code, LocalDate day) {
    return status(at(question, day), code);
  }

  private static boolean isMet(Question question, CheckCode code, LocalDate day) {
    return status(at(question, day).with(CountingFacts.of(code, day)), code);
  }

  private static boolean isInTime(Question question, CheckCode code, LocalDate day) {
    if (code != CheckCode.PREGNANCY_TEST) {
      return true;
    }
    Question then = at(question, day).with(CountingFacts.of(code, day));
    LocalDate last = Evaluator.evaluate(then).window().lastDay();
    Question end = last.isAfter(ZONE.dayOf(then.asOf())) ? then.asOf(ZONE.startOf(last)) : then;
    return !Evaluator.evaluate(end).refuses(RefusalCode.TOO_SOON);
  }

  private static boolean status(Question question, CheckCode code) {
    return Evaluator.evaluate(question).checks().stream()
        .anyMatch(check -> check.code() == code && check.status() == Status.MET);
  }

  private static Question at(Question question, LocalDate day) {
    return day.isAfter(ZONE.dayOf(question.asOf())) ? question.asOf(ZONE.startOf(day)) : question;
  }

  private static Question on(LocalDate today, CourseFact... facts) {
    Course course =
        new Course(
            OPENED, LocalDate.of(1998, 4, 12), RiskCategory.CAN_BECOME_PREGNANT, null, List.of());
    return Question.about(
            RuleSetFixture.US_IPLEDGE, course, ZONE.startOf(today).plusSeconds(43_200))
        .with(List.of(facts));
  }

  private static CourseFact screened(LocalDate day) {
    return CountingFacts.test(day);
  }

  private static CourseFact counseled(LocalDate day) {
    return new CounselingConfirmed(day);
  }

  private static CourseFact entered(LocalDate day) {
    return new ContraceptionRecorded(
        day,
        ContraceptionRecorded.Party.PRESCRIBER,
        java.util.Set.of(ContraceptionMethod.ABSTINENCE));
  }
}
