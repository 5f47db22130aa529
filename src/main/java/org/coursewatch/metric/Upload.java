package org.coursewatch.metric;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else counted for a month. Of a kind and month the newest one counts.
 *
 * @param id inside this service
 * @param kind what was counted
 * @param month when
 * @param at when it was uploaded
 * @param account who uploaded it
 * @param lines how many lines it has
 */
public record Upload(UUID id, Kind kind, YearMonth month, Instant at, String account, int lines) {

  /** What can be uploaded. The names are stored. */
  public enum Kind {
    /** Answers of a survey: {@code askedOf,question,answers,right}. */
    KNOWLEDGE_SURVEY(List.of("askedOf", "question", "answers", "right")),
    /** Prescriptions somebody else counted: {@code state,prescriptions}. */
    EXTERNAL_PRESCRIPTIONS(List.of("state", "prescriptions"));

    private final List<String> columns;

    Kind(List<String> columns) {
      this.columns = columns;
    }

    /** The names in the first line. */
    public List<String> columns() {
      return columns;
    }
  }

  /**
   * One line.
   *
   * @param askedOf who was asked, or the state that was counted; null where there is none
   * @param item the question, null where there is none
   * @param total answers or prescriptions
   * @param part of these, right answers; null where there is no such thing
   */
  public record Line(
      @Nullable String askedOf, @Nullable String item, int total, @Nullable Integer part) {

    public Line {
      if (total < 0 || (part != null && (part < 0 || part > total))) {
        throw new IllegalArgumentException("a part lies between nothing and the whole");
      }
    }
  }
}
