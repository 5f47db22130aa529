package org.coursewatch.people;

import java.util.UUID;

/** Identifies a practice inside this service. Says nothing about the practice. */
public record PracticeId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
