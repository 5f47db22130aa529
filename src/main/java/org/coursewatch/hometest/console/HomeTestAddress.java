package org.coursewatch.hometest.console;

import java.util.UUID;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** Home tests as pages are called. */
final class HomeTestAddress {

  private HomeTestAddress() {}

  /** Something that is no id names nothing, as everything else one may not see. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such home test among those you may see.",
              "Check the address; only the patient and the treating practice see a home test.")
          .asException();
    }
  }
}
