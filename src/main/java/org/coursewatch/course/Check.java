package org.coursewatch.course;

import java.time.LocalDate;
import java.util.Objects;
import org.coursewatch.program.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Something the program wants done by a day, and where that stands.
 *
 * @param code which check
 * @param occasion which time it is wanted: {@code ONCE}, {@code MONTHLY}, {@code BASELINE}, {@code
 *     PEAK_DOSE}, {@code REPEAT}
 * @param status where it stands
 * @param dueOn first program day on which it is due, null while that is not known
 * @param overdueOn first program day on which it is overdue, null while that is not known
 * @param rule the rule that wants it, with its citation
 */
public record Check(
    CheckCode code,
    Occasion occasion,
    Status status,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate overdueOn,
    Rule rule) {

  /** Which time of a check that is wanted more than once. */
  public enum Occasion {
    ONCE,
    MONTHLY,
    BASELINE,
    PEAK_DOSE,
    REPEAT
  }

  /**
   * Where a check stands. Open is everything but {@code MET}, {@code MISSED} and {@code
   * NOT_APPLICABLE}.
   */
  public enum Status {
    NOT_APPLICABLE,
    MET,
    UPCOMING,
    DUE,
    OVERDUE,
    MISSED
  }

  /** A check that nothing has met yet: upcoming, due or overdue by its days. */
  public static Check open(
      CheckCode code,
      Occasion occasion,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate overdueOn,
      Rule rule,
      LocalDate today) {
    Status status = Status.UPCOMING;
    if (overdueOn != null && !today.isBefore(overdueOn)) {
      status = Status.OVERDUE;
    } else if (dueOn != null && !today.isBefore(dueOn)) {
      status = Status.DUE;
    }
    return new Check(code, occasion, status, dueOn, overdueOn, rule);
  }

  public Check metIf(boolean met) {
    return met ? as(Status.MET) : this;
  }

  public Check as(Status other) {
    return new Check(code, occasion, other, dueOn, overdueOn, rule);
  }

  /** The check with a day it is overdue from, if it is overdue and has none. */
  Check overdueSince(LocalDate day) {
    return isOverdue() && overdueOn == null
        ? new Check(code, occasion, status, dueOn, day, rule)
        : this;
  }

  /**
   * Whether {@code other} is the same thing to do by the same days under the same rule as it is
   * written, whatever its status.
   */
  boolean isSameTaskAs(Check other) {
    return code == other.code
        && occasion == other.occasion
        && Objects.equals(dueOn, other.dueOn)
        && Objects.equals(overdueOn, other.overdueOn)
        && rule.citation().equals(other.rule.citation());
  }

  public boolean isOpen() {
    return switch (status) {
      case UPCOMING, DUE, OVERDUE -> true;
      case NOT_APPLICABLE, MET, MISSED -> false;
    };
  }

  public boolean isOverdue() {
    return status == Status.OVERDUE;
  }
}
