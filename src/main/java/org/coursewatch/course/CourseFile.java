package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.jspecify.annotations.Nullable;

/**
 * A course as the ledger keeps it.
 *
 * @param id inside this service
 * @param program id of the program that judges it
 * @param patient whose course it is
 * @param prescriber who treats
 * @param openedAt when it was recorded as opened
 * @param version how many facts the ledger holds; grows by one with each
 * @param course how it was opened and all its facts, in order of recording
 */
public record CourseFile(
    CourseId id,
    String program,
    PatientId patient,
    PrescriberId prescriber,
    Instant openedAt,
    int version,
    Course course) {

  /** When the newest fact was learnt, null when there is none. */
  public @Nullable Instant lastRecordedAt() {
    return course.facts().isEmpty() ? null : course.facts().getLast().recordedAt();
  }

  /**
   * The instant that is meant by {@code now}: never before the newest recording. A request that
   * waited for another, or came to a server whose clock is behind, sees what was recorded
   * meanwhile.
   */
  public Instant atLeastLastRecorded(Instant now) {
    Instant last = lastRecordedAt();
    return last != null && last.isAfter(now) ? last : now;
  }

  /** The fact with {@code factId}, null when the course has none. */
  public @Nullable RecordedFact fact(String factId) {
    for (RecordedFact fact : course.facts()) {
      if (factId.equals(fact.id())) {
        return fact;
      }
    }
    return null;
  }

  /** The file with another birth date. */
  public CourseFile bornOn(LocalDate birthDate) {
    Course corrected =
        new Course(
            course.openedOn(),
            birthDate,
            course.riskCategory(),
            course.categoryBasis(),
            course.facts());
    return new CourseFile(id, program, patient, prescriber, openedAt, version, corrected);
  }

  /** The file, treated by another prescriber. */
  public CourseFile treatedBy(PrescriberId other) {
    return new CourseFile(id, program, patient, other, openedAt, version, course);
  }

  /** The file after one more fact. */
  public CourseFile with(RecordedFact fact) {
    return new CourseFile(
        id, program, patient, prescriber, openedAt, version + 1, course.with(fact));
  }
}
