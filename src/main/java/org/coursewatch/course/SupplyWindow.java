package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.time.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * The days on which one supply may be handed over, opened by a pregnancy test or a counseling
 * visit, and what became of it.
 *
 * @param days first and last day, both inside
 * @param usedOn the program day of the dispensing that used it, null while unused
 * @param cutOn the day from which on a positive test or an interruption closed it for good, null
 *     when it was not cut
 */
public record SupplyWindow(DateWindow days, @Nullable LocalDate usedOn, @Nullable LocalDate cutOn) {

  public LocalDate firstDay() {
    return days.firstDay();
  }

  public LocalDate lastDay() {
    return days.lastDay();
  }

  /** Whether {@code day} lies in the window and before any cut. */
  boolean covers(LocalDate day) {
    return days.contains(day) && (cutOn == null || day.isBefore(cutOn));
  }

  boolean isUsed() {
    return usedOn != null;
  }

  /** Whether a supply may be handed over in it on {@code day} as far as the window is concerned. */
  boolean isOpenAndUnused(LocalDate day) {
    return usedOn == null && covers(day);
  }

  /** Whether it went by without a dispensing and without being cut. */
  boolean passedUnused(LocalDate day) {
    return usedOn == null && cutOn == null && days.isOverOn(day);
  }
}
