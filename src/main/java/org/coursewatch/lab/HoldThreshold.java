package org.coursewatch.lab;

import java.time.Instant;
import java.util.Optional;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Event;
import org.coursewatch.course.History;
import org.coursewatch.course.LabReading;
import org.coursewatch.course.LabReadings;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;
import org.coursewatch.program.RuleValue.Rung;

/** When a lab value proposes a hold. */
public final class HoldThreshold {

  /** The action of a ladder that stands for a hold. */
  public static final String HOLD = "hold";

  private HoldThreshold() {}

  /** A result above the hold threshold of {@code rules}. */
  public record Reached(RecordedFact fact, LabReading reading, RuleSet rules) {}

  /**
   * Whether the newest fact of {@code file} is a result that proposes a hold at {@code now}. It
   * does when it is above the hold threshold in force that day, no newer result of the same analyte
   * is there, the course goes on, and no hold stands already.
   */
  public static Optional<Reached> reachedBy(CourseFile file, Program program, Instant now) {
    RecordedFact newest = file.course().facts().getLast();
    if (!(newest.fact() instanceof LabResulted)) {
      return Optional.empty();
    }
    History history = History.of(file.course(), now, program.zone());
    boolean idle =
        !history.endings.isEmpty()
            || !history.lastDoses.isEmpty()
            || history.holds.standing() != null;
    if (idle) {
      return Optional.empty();
    }
    RuleSet rules = program.rules().on(program.zone().dayOf(now));
    return reading(newest, history)
        .filter(reading -> reading.step(rules).filter(HoldThreshold::isHold).isPresent())
        .map(reading -> new Reached(newest, reading, rules));
  }

  private static boolean isHold(Rung rung) {
    return rung.action().equals(HOLD);
  }

  /** The reading of {@code fact}, if it is the newest of its analyte. */
  private static Optional<LabReading> reading(RecordedFact fact, History history) {
    LabReadings readings = LabReadings.of(history);
    for (Event<LabResulted> event : history.labs) {
      if (history.recorded(event).equals(fact)) {
        return LabReading.of(event)
            .filter(reading -> reading.equals(readings.newest(reading.analyte())));
      }
    }
    return Optional.empty();
  }
}
