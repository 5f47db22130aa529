package org.coursewatch.demo;

import org.coursewatch.course.CourseId;

/**
 * How far the demo has come. Kept in the database beside what it made, in a schema of its own that
 * only a demo creates, so that a demo goes on where it was killed and never comes twice.
 */
public interface DemoProgress {

  /** Whether a demo has begun in this database. */
  boolean hasBegun();

  /** Whether the database knows nobody yet. */
  boolean isEmpty();

  /** Marks the beginning, in the transaction of the caller. */
  void begin();

  /**
   * Takes story {@code number}: false when it was told already. Whoever tells it at the same time
   * waits until this transaction ends.
   */
  boolean take(int number);

  /** Notes which course story {@code number} became. */
  void told(int number, CourseId course);

  /** Makes the next use case read everything anew, as in a request of its own. */
  void forgetWhatWasRead();

  /** How many stories were told. */
  int toldSoFar();
}
