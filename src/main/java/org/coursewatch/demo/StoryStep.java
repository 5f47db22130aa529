package org.coursewatch.demo;

import java.time.LocalDate;
import org.coursewatch.course.CourseFact;

/**
 * What somebody does in a {@link Story}. Facts may be older than the day on which they are told.
 */
public sealed interface StoryStep {

  /** Who tells a fact. */
  enum Voice {
    PRESCRIBER,
    DESIGNEE,
    PATIENT
  }

  /** The program day on which it is done. */
  LocalDate on();

  /** A fact is recorded. */
  record Tell(LocalDate on, Voice by, CourseFact fact) implements StoryStep {}

  /** The prescriber proposes a fact, a second person of the practice agrees. */
  record Agree(LocalDate on, CourseFact fact) implements StoryStep {}

  /** A fact is recorded with a slip of the pen, and voided at once. */
  record Mistype(LocalDate on, CourseFact wrong) implements StoryStep {}

  /** The prescriber holds the course. */
  record Hold(LocalDate on, String reason) implements StoryStep {}

  /** The prescriber releases the hold. */
  record Release(LocalDate on, String reason) implements StoryStep {}

  /**
   * The pharmacy with the index {@code pharmacy} in the cast asks, and takes a number if it may.
   */
  record Authorize(LocalDate on, int pharmacy) implements StoryStep {}

  /** The pharmacy hands over the supply of the number it took last. */
  record HandOver(LocalDate on) implements StoryStep {}

  /** The pharmacy gives back the number it took last. */
  record GiveBack(LocalDate on, String reason) implements StoryStep {}
}
