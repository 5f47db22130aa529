package org.coursewatch.notice;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts notices into words. No subject and no first line holds a word of a medicine, a test or a
 * pregnancy; no mail names anybody.
 */
public interface NoticeWriter {

  /** One sentence for the list of the signed-in account. */
  String line(NoticeReason reason, @Nullable LocalDate about, Language language);

  /**
   * A reminder for a patient.
   *
   * @param address where people reach the service, without a slash at its end
   * @param unsubscribe ends the reminders
   */
  Letter reminder(
      NoticeReason reason,
      @Nullable LocalDate about,
      NoticePreferences to,
      String address,
      String unsubscribe);

  /** The daily mail to staff: how many notices of each reason are new and still stand. */
  Letter digest(Map<NoticeReason, Integer> counts, NoticePreferences to, String address);

  /** Asks whoever reads mail there for the code. */
  Mail verification(String recipient, String code, Language language);

  /** What the page says that ends reminders. */
  Stop stop(Language language);

  /** The words of a calendar. */
  CalendarWords calendar(Language language, String address);

  /** Heading, question, button, and what follows. */
  record Stop(String title, String question, String yes, String done) {}

  /** What a calendar is called, what its days are, and what is said of each. */
  record CalendarWords(String name, Map<CalendarDay.Kind, String> titles, String text) {}
}
