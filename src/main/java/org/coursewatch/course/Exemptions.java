package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleTimeline;
import org.jspecify.annotations.Nullable;

/** What the program's office has lifted for a course: from which day on, and until when. */
public final class Exemptions {

  private final Events<MedicalExemptionGranted> granted;
  private final Events<MonthlyLimitLifted> lifted;
  private final Events<Dispensed> dispensings;
  private final LocalDate phaseStart;
  private final RuleTimeline rules;

  Exemptions(History history, Phase phase, RuleTimeline rules) {
    this.granted = history.medicalExemptions;
    this.lifted = history.limitLiftings;
    this.dispensings = history.dispensings;
    this.phaseStart = phase.start();
    this.rules = rules;
  }

  /**
   * The exemption from the screening test that holds on {@code day}: the newest one granted since
   * the phase began and on or before that day, if the version of the day knows exemptions; else
   * null. It spares a test before the first dose only.
   */
  public @Nullable Event<MedicalExemptionGranted> fromScreening(LocalDate day) {
    Event<MedicalExemptionGranted> newest = granted.newestUpTo(day);
    boolean holds =
        newest != null
            && !newest.day().isBefore(phaseStart)
            && rules.on(day).allows(RuleKey.SCREENING_EXEMPTION);
    return holds ? newest : null;
  }

  /**
   * The lifting of the monthly limit that waits for the next dispensing, null when there is none or
   * the version of {@code today} knows none. Of a lifting and a dispensing of one day the one
   * recorded last is the newer.
   */
  public @Nullable Event<MonthlyLimitLifted> fromMonthlyLimit(LocalDate today) {
    Event<MonthlyLimitLifted> newest = lifted.newest();
    if (newest == null || !rules.on(today).allows(RuleKey.LIMIT_LIFTED)) {
      return null;
    }
    Event<Dispensed> last = dispensings.newest();
    boolean used = last != null && last.isNewerThan(newest.day(), newest.order());
    return used ? null : newest;
  }
}
