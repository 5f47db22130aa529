package org.coursewatch.people;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long an activation lasts (R001-019, R004-009: yearly), and how early it can be renewed.
 *
 * @param length from its first day to its last
 * @param renewableDays days before the last day, the first of them inside, from which it can be
 *     renewed
 */
public record ActivationTerm(Period length, int renewableDays) {

  public ActivationTerm {
    if (length.isZero() || length.isNegative() || renewableDays < 1) {
      throw new IllegalArgumentException("an activation lasts, and can be renewed before its end");
    }
  }

  /** Last day (inside) of an activation that begins on {@code day}. */
  public LocalDate activatedOn(LocalDate day) {
    return day.plus(length).minusDays(1);
  }

  /**
   * Last day (inside) of an activation that is renewed on {@code day}: nobody loses a day by
   * renewing early, and nobody gains one by renewing late.
   */
  public LocalDate renewedOn(LocalDate day, LocalDate through) {
    return through.isBefore(day) ? activatedOn(day) : activatedOn(through.plusDays(1));
  }

  /** First day (inside) on which it can be renewed; null when there is nothing to renew. */
  public @Nullable LocalDate renewableFrom(@Nullable LocalDate through) {
    return through == null ? null : through.minusDays(renewableDays);
  }
}
