package org.coursewatch.escalation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A time during which nobody reached a patient. It closes no check: what is to be done stays to be
 * done. All days are program days.
 *
 * @param lostOn the day of the attempt that was one too many (inside)
 * @param foundOn the first later day with a sign of the patient, null while there is none
 */
public record FollowUpLoss(LocalDate lostOn, @Nullable LocalDate foundOn) {

  /**
   * Every loss, the oldest first.
   *
   * @param inVain days of attempts in vain while something of the patient's was overdue, in any
   *     order; several on one day are one
   * @param signs days on which the patient was reached or came; an attempt on or before such a day
   *     counts no longer
   */
  public static List<FollowUpLoss> of(
      Collection<LocalDate> inVain, Collection<LocalDate> signs, LossRule rule) {
    TreeSet<LocalDate> known = new TreeSet<>(signs);
    List<FollowUpLoss> losses = new ArrayList<>();
    List<LocalDate> counted = new ArrayList<>();
    for (LocalDate day : new TreeSet<>(inVain)) {
      LocalDate sign = known.floor(day);
      counted.removeIf(
          each ->
              (sign != null && !each.isAfter(sign))
                  || ChronoUnit.DAYS.between(each, day) > rule.withinDays());
      boolean clear = sign == null || day.isAfter(sign);
      if (clear && !isLost(losses, day) && isApart(counted, day, rule)) {
        counted.add(day);
      }
      if (counted.size() >= rule.attempts()) {
        losses.add(new FollowUpLoss(day, known.higher(day)));
        counted.clear();
      }
    }
    return List.copyOf(losses);
  }

  /** Whether the patient is lost at the end of {@code day}. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(lostOn) && (foundOn == null || day.isBefore(foundOn));
  }

  private static boolean isLost(List<FollowUpLoss> losses, LocalDate day) {
    return !losses.isEmpty() && losses.getLast().holdsOn(day);
  }

  private static boolean isApart(List<LocalDate> counted, LocalDate day, LossRule rule) {
    return counted.isEmpty() || !day.isBefore(counted.getLast().plusDays(rule.apartDays()));
  }
}
