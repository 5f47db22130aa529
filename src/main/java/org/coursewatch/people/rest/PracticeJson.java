package org.coursewatch.people.rest;

import org.coursewatch.people.Practice;

/** A practice. */
public record PracticeJson(String practiceId, String name) {

  static PracticeJson of(Practice practice) {
    return new PracticeJson(practice.id().toString(), practice.name());
  }
}
