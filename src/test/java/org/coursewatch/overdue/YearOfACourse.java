package org.coursewatch.overdue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;

/**
 * A year in which much is done late: across a change of rules (2026-11-15), both clock changes, a
 * lapsed authorization, missed labs, an activation that runs out and a follow-up that is forgotten.
 */
final class YearOfACourse {

  static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  static final LocalDate LAST = OPENED.plusDays(365);
  static final LocalDate LAPSING = OPENED.plusDays(51);
  static final LocalDate ACTIVE_THROUGH = LocalDate.of(2027, 3, 31);

  private final TestPeople people;
  private final OverdueStories stories;
  private final Map<LocalDate, Consumer<Treated>> days = new TreeMap<>();

  YearOfACourse(TestPeople people, OverdueStories stories) {
    this.people = people;
    this.stories = stories;
  }

  /** Opens a course on the first day, at noon; the rest is told day by day. */
  Treated open(RiskCategory category, Practice practice) {
    return switch (category) {
      case CAN_BECOME_PREGNANT -> openWithWindows(practice);
      case CANNOT_BECOME_PREGNANT -> openWithoutTests(practice);
    };
  }

  /** Tells what happens on {@code day} at noon, if anything does. */
  void tell(Treated treated, LocalDate day) {
    days.getOrDefault(day, nobody -> {}).accept(treated);
  }

  private Treated openWithWindows(Practice practice) {
    on(18, (treated, day) -> office(treated, new MedicalExemptionGranted(day, "form"), day));
    on(20, (treated, day) -> people.start(treated, day));
    on(51, this::monthAndAuthorization);
    on(75, this::monthAndSupply);
    on(120, this::monthAndSupply);
    on(130, (treated, day) -> people.say(treated, triglycerides(day), noon(day)));
    on(150, this::monthAndSupply);
    on(159, (treated, day) -> office(treated, new MonthlyLimitLifted(day, "lost"), day));
    on(160, (treated, day) -> people.month(treated, day));
    on(200, (treated, day) -> people.say(treated, new LastDoseTaken(day), noon(day)));
    on(260, (treated, day) -> people.say(treated, negative(day), noon(day)));
    return people.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, noon(OPENED));
  }

  private Treated openWithoutTests(Practice practice) {
    on(3, (treated, day) -> people.start(treated, day));
    on(5, (treated, day) -> supply(treated, "N-5", day));
    on(40, (treated, day) -> people.say(treated, new CounselingConfirmed(day), noon(day)));
    on(41, (treated, day) -> supply(treated, "N-41", day));
    on(110, (treated, day) -> supply(treated, "N-110", day));
    on(180, (treated, day) -> people.say(treated, new LastDoseTaken(day), noon(day)));
    return people.open(practice, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", noon(OPENED));
  }

  private interface Happening {
    void tell(Treated treated, LocalDate day);
  }

  private void on(int day, Happening happening) {
    LocalDate date = OPENED.plusDays(day);
    days.put(date, treated -> happening.tell(treated, date));
  }

  private void office(Treated treated, CourseFact decision, LocalDate day) {
    people.say(treated, decision, noon(day), OverdueStories.OFFICE);
  }

  private void monthAndAuthorization(Treated treated, LocalDate day) {
    people.month(treated, day);
    stories.authorize(treated, "N-" + day, noon(day).plusSeconds(60));
  }

  private void monthAndSupply(Treated treated, LocalDate day) {
    people.month(treated, day);
    supply(treated, "N-" + day, day);
  }

  private void supply(Treated treated, String number, LocalDate day) {
    stories.authorize(treated, number, noon(day).plusSeconds(60));
    stories.dispense(treated, number, noon(day).plusSeconds(120));
  }

  private static LabResulted triglycerides(LocalDate day) {
    return new LabResulted(day, "2571-8", new BigDecimal(180), "mg/dL", new BigDecimal(150));
  }

  private static CourseFact negative(LocalDate day) {
    return TestPeople.negative(day, Setting.MEDICAL);
  }

  private static Instant noon(LocalDate day) {
    return TestPeople.noon(day);
  }
}
