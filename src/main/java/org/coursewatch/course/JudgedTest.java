package org.coursewatch.course;

import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;

/**
 * A pregnancy test and every rule it fails. One that fails none qualifies and opens a window.
 *
 * @param test the test
 * @param failures the rules it fails
 * @param exempted whether it would fail by the days after the screening test, were it not for an
 *     exemption
 */
public record JudgedTest(Event<PregnancyTested> test, Set<Failure> failures, boolean exempted) {

  /** The rules a test can fail, in the order in which they are told. */
  public enum Failure {
    NOT_NEGATIVE,
    SETTING,
    /**
     * Long gap in supply, or the first test after a false positive: only a medical setting counts.
     */
    MEDICAL_SETTING_NEEDED,
    SENSITIVITY,
    SCREENING_TOO_CLOSE,
    LEAD_IN_TOO_SHORT,
    GAP_TOO_LONG,
    IN_EARLIER_WINDOW,
    LOCKED_OUT,
    POSITIVE_STANDS
  }

  public LocalDate day() {
    return test.day();
  }

  public boolean qualifies() {
    return failures.isEmpty();
  }

  public boolean isNegative() {
    return test.fact().result() == Result.NEGATIVE;
  }

  /**
   * Negative, sensitive enough and in an accepted setting: good enough to answer an earlier unclear
   * test.
   */
  public boolean isAcceptedNegative() {
    return !failures.contains(Failure.NOT_NEGATIVE)
        && !failures.contains(Failure.SENSITIVITY)
        && !failures.contains(Failure.SETTING);
  }

  public boolean failedBySetting() {
    return failures.contains(Failure.SETTING) || failures.contains(Failure.MEDICAL_SETTING_NEEDED);
  }
}
