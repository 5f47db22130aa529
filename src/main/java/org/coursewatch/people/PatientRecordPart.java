package org.coursewatch.people;

import java.time.Instant;

/**
 * One section of what a patient gets who asks for everything that is kept. Each feature contributes
 * what it keeps.
 */
public interface PatientRecordPart {

  /** The order of the sections, the smallest first. */
  int place();

  /** The member in the machine-readable form, such as {@code courses}. */
  String name();

  /** The heading in the readable form, such as {@code Courses}. */
  String title();

  /**
   * What is kept of {@code patient}, for {@code reader}, who may read it: a map, a record or a list
   * of them, of plain values that can be written as JSON.
   *
   * @param patient the surviving record; what was merged into it is part of it
   */
  Object read(PatientRecord patient, Actor reader, Instant now);
}
