package org.coursewatch.program;

import java.time.LocalDate;

/**
 * Where a rule stands written.
 *
 * @param document the document's name
 * @param section the section or requirement number inside it, such as {@code R001-015}
 * @param date the day the document was published or took effect
 */
public record Citation(String document, String section, LocalDate date) {

  /** One line for people: document, section, date. */
  public String line() {
    return document + ", " + section + " (" + date + ")";
  }
}
