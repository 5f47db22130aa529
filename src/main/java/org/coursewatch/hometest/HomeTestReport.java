package org.coursewatch.hometest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.jspecify.annotations.Nullable;

/**
 * What the patient tells of a home test. Only a positive one may lack anything: it waits for
 * nothing.
 *
 * @param result as the patient reads it
 * @param on the day of the test, where the patient was
 * @param kit what the box is called
 * @param sensitivity in mIU/mL of hCG, null when the box does not say
 * @param lot printed on box or pouch
 * @param expiresOn the last day on which the kit may be used, inside
 * @param takenAt when the test was started
 * @param readAt when the result was read
 */
public record HomeTestReport(
    Result result,
    LocalDate on,
    @Nullable String kit,
    @Nullable BigDecimal sensitivity,
    @Nullable String lot,
    @Nullable LocalDate expiresOn,
    @Nullable Instant takenAt,
    @Nullable Instant readAt) {

  public boolean isPositive() {
    return result == Result.POSITIVE;
  }
}
