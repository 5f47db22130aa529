package org.coursewatch.hometest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.course.CourseFile;

/**
 * Keeps photos, sealed with the patient's key. One that no home test refers to is removed after a
 * while.
 */
public interface HomeTestPhotos {

  /** A photo that was drawn anew; {@code look} tells what it looks like, in zeros and ones. */
  record Photo(byte[] jpeg, String look) {}

  UUID add(CourseFile file, Photo photo, String account, Instant now);

  /** Whether there is such a photo of the course that no home test was sent with yet. */
  boolean isFree(CourseFile file, UUID id);

  /** The JPEG; empty when there is no such photo of the course, or the patient was erased. */
  Optional<byte[]> find(CourseFile file, UUID id);

  /** How many were kept for the course after {@code since}. */
  int countSince(CourseFile file, Instant since);

  /** Removes what was kept before {@code instant} (outside) and never sent off; how many. */
  int forgetUnsentBefore(Instant instant);
}
