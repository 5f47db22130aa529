package org.coursewatch.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * A positive result that fitted nobody, or somebody without a course, kept for a person to look at.
 *
 * @param id its id, which the laboratory was told
 * @param number its place among all; greater is newer
 * @param account of the laboratory
 * @param receivedAt when
 * @param told what the laboratory told
 * @param resolution what became of it, null while nobody has looked
 */
public record UnmatchedResult(
    UUID id,
    long number,
    String account,
    Instant receivedAt,
    Told told,
    @Nullable Resolution resolution) {

  /** What a laboratory tells: of whom, and what was found. */
  public record Told(PatientNumber number, LocalDate birthDate, PregnancyTested result) {}

  /**
   * What became of it.
   *
   * @param account who found out
   * @param at when
   * @param course to whose course it was added, null when it was dismissed
   * @param reason how that is known
   */
  public record Resolution(String account, Instant at, @Nullable CourseId course, String reason) {}
}
