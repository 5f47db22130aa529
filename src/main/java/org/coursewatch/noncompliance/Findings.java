package org.coursewatch.noncompliance;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.coursewatch.program.Program;

/** Asks the database what detectors look for, in the transaction of the caller. */
public interface Findings {

  /**
   * What is looked at: what was learnt from {@code since} to {@code until}, both inside.
   *
   * @param trainingDays for how many days a training is good, the shortest of all versions of the
   *     program; empty when none wants training again
   */
  record Look(Program program, Instant since, Instant until, OptionalInt trainingDays) {}

  /** Whether the detector is asked for each program, or once for all. */
  boolean isOfProgram(Detector detector);

  /** In the order of their keys, so that nobody who opens cases of them waits in a circle. */
  List<Finding> find(Detector detector, Look look);
}
