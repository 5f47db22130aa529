package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTestReport;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.people.People;
import org.jspecify.annotations.Nullable;

/** What a patient told, in terms of the course. */
@ApplicationScoped
class ReadReport {

  private final People people;
  private final HomeTests tests;

  @Inject
  ReadReport(People people, HomeTests tests) {
    this.people = people;
    this.tests = tests;
  }

  /**
   * The day is that of the start where the patient was, else today at the site. East of the site it
   * may be tomorrow there; then it is today, because no fact lies ahead.
   */
  HomeTestReport report(CourseFile file, ToldHomeTest told, Instant now) {
    LocalDate today =
        LocalDate.ofInstant(now, people.prescriber(file.prescriber()).orElseThrow().zone());
    OffsetDateTime taken = told.takenAt() == null ? told.readAt() : told.takenAt();
    boolean isKnown = taken != null && !taken.toInstant().isAfter(now);
    LocalDate day = isKnown && taken != null ? taken.toLocalDate() : today;
    return new HomeTestReport(
        told.result(),
        day.isAfter(today) || day.isBefore(file.course().birthDate()) ? today : day,
        told.kit(),
        told.sensitivity(),
        told.lot(),
        told.expiresOn(),
        told.takenAt() == null ? null : told.takenAt().toInstant(),
        told.readAt() == null ? null : told.readAt().toInstant());
  }

  /** The code of the course that was typed, used or not; null when it is none. */
  @Nullable HomeTestCode code(CourseFile file, @Nullable String typed) {
    return typed == null
        ? null
        : tests.codes(file, file.openedAt()).stream()
            .filter(code -> code.isTyped(typed))
            .findFirst()
            .orElse(null);
  }

  /** The id of the newest fact of {@code file} that is {@code fact}. */
  static UUID newest(CourseFile file, CourseFact fact) {
    return file.course().facts().reversed().stream()
        .filter(recorded -> recorded.fact().equals(fact))
        .map(RecordedFact::id)
        .map(id -> UUID.fromString(String.valueOf(id)))
        .findFirst()
        .orElseThrow();
  }
}
