package org.coursewatch.demo.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.coursewatch.course.CourseId;
import org.coursewatch.demo.DemoCast;
import org.coursewatch.demo.Story;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.people.Patient;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/** How far the living of one story has come. */
final class Life {

  /** When a program day of the East begins to be the same day at every site. */
  private static final LocalTime SAME_DAY_EVERYWHERE = LocalTime.NOON;

  private static final Duration BETWEEN_STEPS = Duration.ofMinutes(3);

  final Story story;
  final DemoCast cast;
  final Patient patient;
  final CourseId course;

  /** The number that was taken last, null before. */
  @Nullable AuthorizationNumber number;

  /** Index of the pharmacy that took it. */
  int pharmacy;

  /** Id of the hold that was placed last, null before. */
  @Nullable String hold;

  private final ProgramZone zone;
  private Instant clock;

  Life(Story story, DemoCast cast, Patient patient, CourseId course, ProgramZone zone) {
    this.story = story;
    this.cast = cast;
    this.patient = patient;
    this.course = course;
    this.zone = zone;
    this.clock = noon(story.openedOn(), zone);
  }

  static Instant noon(LocalDate day, ProgramZone zone) {
    return day.atTime(SAME_DAY_EVERYWHERE).atZone(zone.zone()).toInstant();
  }

  /** The instant of the next step on {@code day}: after every step before it. */
  Instant next(LocalDate day) {
    Instant later = clock.plus(BETWEEN_STEPS);
    Instant noon = noon(day, zone);
    clock = later.isAfter(noon) ? later : noon;
    return clock;
  }
}
