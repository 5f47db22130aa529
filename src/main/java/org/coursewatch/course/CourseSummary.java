package org.coursewatch.course;

import java.time.LocalDate;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * A course as a list shows it.
 *
 * @param id the course
 * @param patientNumber whose it is
 * @param openedOn program day of the opening
 * @param state where it stands on the day asked about
 * @param stateSince program day from which it has stood there, as far as worked out with the last
 *     change; null when the reader is not told
 */
public record CourseSummary(
    CourseId id,
    PatientNumber patientNumber,
    LocalDate openedOn,
    CourseState state,
    @Nullable LocalDate stateSince) {

  /** The same, without the day. */
  public CourseSummary sinceUnsaid() {
    return new CourseSummary(id, patientNumber, openedOn, state, null);
  }
}
