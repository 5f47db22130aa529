package org.coursewatch.people;

import java.util.UUID;

/** Identifies a transfer inside this service. Says nothing about anybody. */
public record TransferId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
