package org.coursewatch.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/** Keeps attempts to reach patients, what was noted sealed with the patient's key. */
public interface ContactBook {

  /** The place of an attempt in a course's list: the next page begins after it. */
  record Place(Instant at, UUID attempt) {}

  /** Adds {@code attempt} to the course {@code file}. */
  void add(CourseFile file, ContactAttempt attempt);

  /** All of a course, the oldest first, without what was noted. */
  List<ContactAttempt> of(CourseId course);

  /**
   * The newest of a course first, at most {@code most}. A note is null once the patient is erased.
   *
   * @param after only what comes after this place, null from the newest on
   */
  List<ContactAttempt> newest(CourseFile file, @Nullable Place after, int most);
}
