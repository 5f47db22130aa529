package org.coursewatch.cds;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * A card before it is written.
 *
 * @param indicator how much it matters to the patient
 * @param summary one sentence of fewer than 140 characters: who must do what
 * @param detail Markdown, the most important first
 * @param todo what can be put into a work queue, null when nothing can
 * @param course whose page the card leads to, null for the page on which patients are enrolled
 */
record Card(
    Indicator indicator,
    String summary,
    String detail,
    @Nullable Todo todo,
    @Nullable CourseId course) {

  /** In order of urgency. */
  enum Indicator {
    INFO,
    WARNING,
    /** Only for a positive pregnancy test under therapy. */
    CRITICAL;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something to be done in Coursewatch.
   *
   * @param description what
   * @param by last program day (inside) to do it without delay, null when no day is known
   */
  record Todo(String description, @Nullable LocalDate by) {}

  /** Cards have summaries of at most so many characters. */
  static final int LONGEST_SUMMARY = 139;

  Card {
    if (summary.length() > LONGEST_SUMMARY) {
      throw new IllegalArgumentException("a summary has " + summary.length() + " characters");
    }
  }

  /** {@code lines} as a list of Markdown. */
  static String list(List<String> lines) {
    return "- " + String.join("\n- ", lines);
  }
}
