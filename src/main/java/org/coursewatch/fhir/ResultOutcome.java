package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.lab.ResultReading.Fault;
import org.coursewatch.lab.ResultReading.Part;
import org.coursewatch.people.Actor;

/** What became of a result, as FHIR says it: a status, and an OperationOutcome. */
final class ResultOutcome {

  private ResultOutcome() {}

  /** 201 for what is new, 200 for what was there before, 202 for what a person has to look at. */
  static int status(ResultFate fate) {
    if (fate.receipt() != null) {
      return 202;
    }
    return fate.again() ? 200 : 201;
  }

  /** The status with its name, as the entry of a Bundle tells it. */
  static String statusLine(ResultFate fate) {
    return switch (status(fate)) {
      case 202 -> "202 Accepted";
      case 200 -> "200 OK";
      default -> "201 Created";
    };
  }

  /**
   * What became of the result, fault by fault.
   *
   * @param place of the resource, such as {@code Bundle.entry[0].resource}
   */
  static ObjectNode of(ResultFate fate, String place) {
    ObjectNode outcome =
        JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    ArrayNode issues = outcome.putArray("issue");
    for (Fault fault : fate.faults()) {
      ObjectNode issue =
          issue(
              issues, "error", code(fault.part()), "It " + fault.reason() + ". " + fault.remedy());
      issue.putArray("expression").add(place + path(fault.part()));
    }
    UUID receipt = fate.receipt();
    if (receipt == null) {
      issue(issues, "information", "informational", fate.sentence());
    } else {
      issue(issues, "warning", "incomplete", fate.sentence())
          .put("diagnostics", "receipt " + receipt);
    }
    return outcome;
  }

  /**
   * What the resource is called that the result has become, empty where it has not. A laboratory is
   * told nothing of the course, and reads nothing.
   */
  static Optional<String> location(ResultFate fate, Actor by) {
    return fate.facts().stream()
        .findFirst()
        .map(
            fact ->
                by.isPractice()
                    ? new EntryId(fact.course(), fact.sequence()).toString()
                    : fact.id())
        .map(id -> "Observation/" + id);
  }

  private static ObjectNode issue(ArrayNode issues, String severity, String code, String text) {
    ObjectNode issue = issues.addObject().put("severity", severity).put("code", code);
    issue.putObject("details").put("text", text);
    return issue;
  }

  private static String code(Part part) {
    return switch (part) {
      case CODE, UNIT -> "code-invalid";
      case DAY -> "required";
      case STATUS, VALUE -> "value";
      case RESULT -> "not-supported";
    };
  }

  private static String path(Part part) {
    return switch (part) {
      case CODE -> ".code";
      case STATUS -> ".status";
      case DAY -> ".effective";
      case VALUE -> ".value";
      case UNIT -> ".value.code";
      case RESULT -> "";
    };
  }
}
