package org.coursewatch.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans notices, each once however many nodes plan. Done in the transaction of the caller. */
public interface NoticePlanning {

  /**
   * A day of a program.
   *
   * @param program its id
   * @param today the program day
   * @param zone the program's
   * @param trainingDays for how long a training counts, 0 where it does not expire
   */
  record Day(String program, LocalDate today, ZoneId zone, Instant now, int trainingDays) {}

  /** The clock on somebody's wall, and when not to write; null for never. */
  record Wall(ZoneId zone, @Nullable QuietHours quiet) {}

  /** When those with such a clock and such quiet hours are written to. */
  record Clock(ZoneId zone, @Nullable QuietHours quiet, Instant dueAt) {}

  /** What staff and patients see in their lists; how many are new. */
  int inApp(NoticeReason reason, Stages stages, Day day);

  /** Every kind of clock and quiet hours among those who get mail. */
  List<Wall> walls();

  /** Mail to patients who chose {@code reason}; those without a clock have to wait. */
  int reminders(NoticeReason reason, Stages stages, Day day, List<Clock> clocks);

  /** One mail for each of the staff who got something new on the day. */
  int digests(Day day, List<Clock> clocks);

  /** One call for each endpoint and course that somebody of it was told of on the day. */
  int calls(Day day);

  /** What is new on {@code day} for the account and still stands, counted by reason. */
  Map<NoticeReason, Integer> standing(String account, LocalDate day, Instant now);
}
