package org.coursewatch.dispense.rest;

import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** The number of an authorization in an address. */
final class TypedNumber {

  private TypedNumber() {}

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when its characters do not fit
   *     together: then there is no such authorization
   */
  static AuthorizationNumber read(String typed) {
    return AuthorizationNumber.parse(typed)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no authorization with this number: it was mistyped.",
                        "Compare it with the number you were given.")
                    .asException());
  }
}
