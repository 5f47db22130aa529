package org.coursewatch.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.course.Check.Occasion;
import org.coursewatch.course.CheckCode;
import org.jspecify.annotations.Nullable;

/**
 * What one item of a course is about, in words that stay the same as long as it is the same
 * occasion: next month's check, another window and another stop are other items.
 *
 * @param kind what it is about
 * @param check the check, null for others
 * @param occasion which time the check is wanted, null for others
 * @param day the day the check is due (without one the day it is overdue from), or the first day of
 *     the window; a program day, null for a stop and for a check without days
 * @param ordinal which stop of the course it is, from 1 on; 0 for others
 */
public record ItemKey(
    Kind kind,
    @Nullable CheckCode check,
    @Nullable Occasion occasion,
    @Nullable LocalDate day,
    int ordinal) {

  /** What an item is about. */
  public enum Kind {
    /** A positive test stops the course. */
    STOP,
    /** A window is open and unused. */
    WINDOW,
    /** A check is open. */
    CHECK
  }

  private static final String NO_DAY = "-";

  public static ItemKey check(
      CheckCode check, Occasion occasion, @Nullable LocalDate dueOn, @Nullable LocalDate overdue) {
    return new ItemKey(Kind.CHECK, check, occasion, dueOn == null ? overdue : dueOn, 0);
  }

  /** The window that opened on {@code firstDay}. */
  public static ItemKey window(LocalDate firstDay) {
    return new ItemKey(Kind.WINDOW, null, null, firstDay, 0);
  }

  /** The stop number {@code ordinal} of the course, from 1 on. */
  public static ItemKey stop(int ordinal) {
    return new ItemKey(Kind.STOP, null, null, null, ordinal);
  }

  /** As it is stored: {@code CHECK COUNSELING MONTHLY 2026-11-20}. */
  public String text() {
    return switch (kind) {
      case CHECK -> kind + " " + check + " " + occasion + " " + (day == null ? NO_DAY : day);
      case WINDOW -> kind + " " + day;
      case STOP -> kind + " " + ordinal;
    };
  }

  /** The key that {@link #text} wrote; empty when it is none. */
  public static Optional<ItemKey> parse(String text) {
    String[] words = text.split(" ", -1);
    try {
      Kind kind = Kind.valueOf(words[0]);
      ItemKey key =
          switch (kind) {
            case CHECK ->
                new ItemKey(
                    kind,
                    CheckCode.valueOf(words[1]),
                    Occasion.valueOf(words[2]),
                    words[3].equals(NO_DAY) ? null : LocalDate.parse(words[3]),
                    0);
            case WINDOW -> window(LocalDate.parse(words[1]));
            case STOP -> stop(Integer.parseInt(words[1]));
          };
      return Optional.of(key).filter(parsed -> parsed.text().equals(text));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** What the groups of a list are called: the check, or {@code WINDOW} or {@code STOP}. */
  public String group() {
    return check == null ? kind.name() : check.name();
  }
}
