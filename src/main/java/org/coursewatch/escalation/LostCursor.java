package org.coursewatch.escalation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.escalation.FollowUpLosses.LostPatient;

/** A place in the list of lost patients: by day, then course. The next page begins after it. */
public record LostCursor(LocalDate lostOn, CourseId course) {

  private static final String SEPARATOR = "_";

  public static LostCursor at(LostPatient patient) {
    return new LostCursor(patient.lostOn(), patient.course());
  }

  /** The cursor as one word. */
  public String text() {
    return lostOn + SEPARATOR + course;
  }

  /** The cursor that {@code text} stands for; empty when it is none of ours. */
  public static Optional<LostCursor> parse(String text) {
    int cut = text.indexOf(SEPARATOR);
    try {
      return cut < 0
          ? Optional.empty()
          : Optional.of(
                  new LostCursor(
                      LocalDate.parse(text.substring(0, cut)),
                      new CourseId(UUID.fromString(text.substring(cut + 1)))))
              .filter(cursor -> cursor.text().equals(text));
    } catch (IllegalArgumentException | DateTimeException notOurs) {
      return Optional.empty();
    }
  }
}
