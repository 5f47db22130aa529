package org.coursewatch.people;

import java.util.UUID;

/** Identifies a patient inside this service. Says nothing about the patient. */
public record PatientId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
