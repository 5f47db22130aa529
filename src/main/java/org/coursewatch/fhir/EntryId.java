package org.coursewatch.fhir;

import java.util.Optional;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseId;

/**
 * What an entry of a ledger is called as a resource: the case number, a dot and its number in the
 * chain, such as {@code 6f1c7a529d0b4c0e8a512b7f5a1f9c33.7}. It tells nothing of what happened.
 *
 * @param sequence from 1 on
 */
record EntryId(CourseId course, int sequence) {

  private static final int CASE_DIGITS = 32;
  private static final int MOST_DIGITS = 9;

  /** The id somebody sent; empty when it is none. */
  static Optional<EntryId> parse(String text) {
    if (text.length() <= CASE_DIGITS + 1 || text.charAt(CASE_DIGITS) != '.') {
      return Optional.empty();
    }
    String number = text.substring(CASE_DIGITS + 1);
    if (number.length() > MOST_DIGITS || !number.matches("[1-9][0-9]*")) {
      return Optional.empty();
    }
    return CaseNumber.parse(text.substring(0, CASE_DIGITS))
        .map(found -> new EntryId(found.course(), Integer.parseInt(number)));
  }

  @Override
  public String toString() {
    return new CaseNumber(course) + "." + sequence;
  }
}
