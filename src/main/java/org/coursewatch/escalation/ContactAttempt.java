package org.coursewatch.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tried to reach a patient. Attempts are only ever added; a mistaken one is put right by
 * the next.
 *
 * @param id its id
 * @param course on whose account
 * @param at when it was tried
 * @param on the program day of that
 * @param account who tried
 * @param channel by what means
 * @param outcome what came of it
 * @param recordedAt when it was written down
 * @param note what else was noted, null when nothing, or when it is not shown
 */
public record ContactAttempt(
    UUID id,
    CourseId course,
    Instant at,
    LocalDate on,
    String account,
    Channel channel,
    Outcome outcome,
    Instant recordedAt,
    @Nullable String note) {

  /** By what means somebody tried. */
  public enum Channel {
    PHONE,
    MAIL,
    PORTAL,
    LETTER,
    IN_PERSON
  }

  /** What came of an attempt. */
  public enum Outcome {
    REACHED(true),
    NO_ANSWER(false),
    LEFT_MESSAGE(false),
    WRONG_CONTACT(false),
    /** The patient was reached and did not want to talk: that patient is not lost. */
    REFUSED(true);

    private final boolean reached;

    Outcome(boolean reached) {
      this.reached = reached;
    }

    /** Whether the patient was there. */
    public boolean isReached() {
      return reached;
    }
  }

  /** The same without what was noted. */
  public ContactAttempt withoutNote() {
    return new ContactAttempt(id, course, at, on, account, channel, outcome, recordedAt, null);
  }
}
