package org.coursewatch.course;

import java.util.UUID;

/** Identifies a course inside this service. */
public record CourseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
