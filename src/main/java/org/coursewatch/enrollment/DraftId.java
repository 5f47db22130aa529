package org.coursewatch.enrollment;

import java.util.UUID;

/** An enrollment that was begun. */
public record DraftId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
