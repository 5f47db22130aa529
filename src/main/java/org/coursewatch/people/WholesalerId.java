package org.coursewatch.people;

import java.util.UUID;

/** Identifies a wholesaler inside this service. Says nothing about the wholesaler. */
public record WholesalerId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
