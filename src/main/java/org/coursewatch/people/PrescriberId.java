package org.coursewatch.people;

import java.util.UUID;

/** Identifies a prescriber inside this service. Says nothing about the prescriber. */
public record PrescriberId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
