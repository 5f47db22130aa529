package org.coursewatch.people;

import java.util.UUID;

/** Identifies a pharmacy inside this service. Says nothing about the pharmacy. */
public record PharmacyId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
