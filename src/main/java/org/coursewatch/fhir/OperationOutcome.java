package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;

/** A problem as a resource of FHIR: one issue for every fault, with its place and the remedy. */
public final class OperationOutcome {

  private OperationOutcome() {}

  /** The outcome that tells {@code problem}. */
  public static ObjectNode of(Problem problem) {
    ObjectNode outcome =
        JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    ArrayNode issues = outcome.putArray("issue");
    List<FieldError> errors = problem.errors();
    if (errors.isEmpty()) {
      issue(issues, "error", code(problem.type()), problem.detail() + " " + problem.remedy(), "");
    }
    for (FieldError error : errors) {
      String text = (error.reason() + ". " + error.remedy()).strip();
      issue(issues, "error", code(problem.type()), text, error.field());
    }
    return outcome;
  }

  /** It went well, but for what {@code text} says. */
  static ObjectNode warning(String text) {
    return single("warning", "not-supported", text);
  }

  /** All went well. */
  public static ObjectNode fine(String text) {
    return single("information", "informational", text);
  }

  /** What was asked about is not known here, and why. */
  static ObjectNode unknown(String text) {
    return single("error", "not-found", text);
  }

  private static ObjectNode single(String severity, String code, String text) {
    ObjectNode outcome =
        JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
    issue(outcome.putArray("issue"), severity, code, text, "");
    return outcome;
  }

  private static void issue(
      ArrayNode issues, String severity, String code, String text, String expression) {
    ObjectNode issue = issues.addObject().put("severity", severity).put("code", code);
    issue.putObject("details").put("text", text);
    if (!expression.isEmpty()) {
      issue.putArray("expression").add(expression);
    }
  }

  /** The code of FHIR's list of issue types. */
  private static String code(ProblemType type) {
    return switch (type) {
      case MALFORMED -> "invalid";
      case NOT_SIGNED_IN, SIGN_IN_AGAIN -> "login";
      case NOT_PERMITTED -> "forbidden";
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "not-supported";
      case REFUSED -> "business-rule";
      case CONFLICT, STALE_VERSION, IDEMPOTENCY_KEY_REUSED -> "conflict";
      case VERSION_REQUIRED, DATA_MISSING -> "required";
      case TOO_LARGE -> "too-long";
      case TOO_MANY_REQUESTS -> "throttled";
      case INTERNAL -> "exception";
      case UNAVAILABLE, READ_ONLY -> "transient";
    };
  }
}
