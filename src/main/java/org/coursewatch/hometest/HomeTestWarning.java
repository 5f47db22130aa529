package org.coursewatch.hometest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person who looks at a home test is told to look at. It decides nothing by itself. */
public enum HomeTestWarning {
  PHOTO_MISSING,
  CODE_MISSING,
  PHOTO_USED_BEFORE,
  KIT_USED_BEFORE,
  KIT_EXPIRED,
  KIT_NOT_SENSITIVE,
  READ_TOO_SOON,
  READ_TOO_LATE,
  /** The result was read before the code was asked for: it cannot have lain beside the kit. */
  READ_BEFORE_CODE,
  SENT_LATE;

  /** Kits are read some minutes after they are dipped; most say three to ten. */
  private static final Duration SOONEST = Duration.ofMinutes(1);

  private static final Duration LATEST = Duration.ofMinutes(15);
  private static final Duration LATE = Duration.ofHours(24);
  private static final BigDecimal SENSITIVE = BigDecimal.valueOf(25);

  /** All that fit {@code test}, the gravest first. */
  public static Set<HomeTestWarning> of(HomeTest test, HomeTestReuse reuse) {
    Set<HomeTestWarning> warnings = EnumSet.noneOf(HomeTestWarning.class);
    HomeTestReport report = test.report();
    add(warnings, PHOTO_MISSING, test.photo() == null);
    add(warnings, CODE_MISSING, test.code() == null);
    add(warnings, PHOTO_USED_BEFORE, reuse.photo());
    add(warnings, KIT_USED_BEFORE, reuse.kit());
    add(
        warnings,
        KIT_EXPIRED,
        report.expiresOn() != null && report.expiresOn().isBefore(report.on()));
    add(
        warnings,
        KIT_NOT_SENSITIVE,
        report.sensitivity() != null && report.sensitivity().compareTo(SENSITIVE) > 0);
    Instant read = report.readAt();
    if (read != null) {
      judgeTime(warnings, test, read);
    }
    return warnings;
  }

  private static void judgeTime(Set<HomeTestWarning> warnings, HomeTest test, Instant read) {
    Duration waited = between(test.report().takenAt(), read);
    add(warnings, READ_TOO_SOON, waited != null && waited.compareTo(SOONEST) < 0);
    add(warnings, READ_TOO_LATE, waited != null && waited.compareTo(LATEST) > 0);
    HomeTestCode code = test.code();
    add(warnings, READ_BEFORE_CODE, code != null && isMinuteBefore(read, code.issuedAt()));
    add(warnings, SENT_LATE, Duration.between(read, test.sentAt()).compareTo(LATE) > 0);
  }

  /** Times are told to the minute: one that began in the same minute is not before. */
  private static boolean isMinuteBefore(Instant read, Instant issued) {
    return read.plus(Duration.ofMinutes(1)).isBefore(issued);
  }

  private static @Nullable Duration between(@Nullable Instant from, Instant to) {
    return from == null ? null : Duration.between(from, to);
  }

  private static void add(Set<HomeTestWarning> all, HomeTestWarning one, boolean fits) {
    if (fits) {
      all.add(one);
    }
  }
}
