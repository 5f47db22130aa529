package org.coursewatch.fhir;

import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The same answer for a resource that does not exist and for one that is somebody else's. */
final class NotHere {

  private NotHere() {}

  static ProblemException problem(String type) {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such " + type + " among those you may see.",
            "Search by patient; GET /fhir/metadata lists what can be searched.")
        .asException();
  }
}
