package org.coursewatch.hometest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a report has to tell before it is taken. A positive one is always taken. */
public final class ReportRules {

  /** Later nobody can tell what a kit showed when it was to be read. */
  private static final Duration OLDEST = Duration.ofDays(3);

  private ReportRules() {}

  /**
   * What is wrong with {@code report}, in the order of the fields.
   *
   * @param code the code that was typed, null when nothing was, or nothing that is one of the
   *     course
   * @param isCodeTyped whether anything was typed
   * @param hasPhoto whether a photo came with it
   */
  public static List<ReportFault> faults(
      HomeTestReport report,
      @Nullable HomeTestCode code,
      boolean isCodeTyped,
      boolean hasPhoto,
      Instant now) {
    if (report.isPositive()) {
      return List.of();
    }
    List<ReportFault> faults = new ArrayList<>();
    add(faults, ReportFault.KIT_MISSING, report.kit() == null);
    add(faults, ReportFault.LOT_MISSING, report.lot() == null);
    add(faults, ReportFault.EXPIRY_MISSING, report.expiresOn() == null);
    judgeTimes(faults, report.takenAt(), report.readAt(), now);
    add(faults, ReportFault.PHOTO_MISSING, !hasPhoto);
    if (code == null) {
      faults.add(isCodeTyped ? ReportFault.CODE_UNKNOWN : ReportFault.CODE_MISSING);
    } else {
      add(faults, ReportFault.CODE_USED, code.isUsed());
      add(faults, ReportFault.CODE_EXPIRED, !code.isUsed() && !code.isGood(now));
    }
    return List.copyOf(faults);
  }

  private static void judgeTimes(
      List<ReportFault> faults, @Nullable Instant taken, @Nullable Instant read, Instant now) {
    add(faults, ReportFault.TAKEN_MISSING, taken == null);
    add(faults, ReportFault.READ_MISSING, read == null);
    add(faults, ReportFault.TAKEN_LONG_AGO, taken != null && taken.isBefore(now.minus(OLDEST)));
    if (read != null) {
      add(faults, ReportFault.READ_IN_FUTURE, read.isAfter(now));
      add(faults, ReportFault.READ_BEFORE_TAKEN, taken != null && read.isBefore(taken));
    }
  }

  private static void add(List<ReportFault> faults, ReportFault fault, boolean fits) {
    if (fits) {
      faults.add(fault);
    }
  }
}
