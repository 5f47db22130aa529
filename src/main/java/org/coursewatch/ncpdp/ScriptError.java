package org.coursewatch.ncpdp;

import java.util.stream.Collectors;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** The Error element for a problem. */
final class ScriptError {

  private ScriptError() {}

  /** What went wrong and what to do about it; each fault with the element it is in. */
  static XmlElement of(Problem problem) {
    String text =
        problem.type() == ProblemType.IDEMPOTENCY_KEY_REUSED
            ? "This MessageID was used for another message. Send this one with an id of its own."
            : problem.errors().isEmpty()
                ? problem.detail() + " " + problem.remedy()
                : problem.errors().stream()
                    .map(ScriptError::sentence)
                    .collect(Collectors.joining(" "));
    return of(problem.type(), text);
  }

  /** The element with another text. */
  static XmlElement of(ProblemType type, String text) {
    return XmlElement.of(
        "Error",
        XmlElement.leaf("Code", code(type)),
        XmlElement.leaf("DescriptionCode", description(type)),
        XmlElement.leaf("Description", text));
  }

  private static String sentence(FieldError error) {
    String said = error.field().isEmpty() ? error.reason() : error.field() + " " + error.reason();
    return said + ". " + error.remedy();
  }

  /** 600 try again later, 602 the receiver failed, 900 rejected. */
  private static String code(ProblemType type) {
    return switch (type) {
      case TOO_MANY_REQUESTS, UNAVAILABLE, READ_ONLY -> "600";
      case INTERNAL -> "602";
      case MALFORMED,
          NOT_SIGNED_IN,
          NOT_PERMITTED,
          SIGN_IN_AGAIN,
          NOT_FOUND,
          METHOD_NOT_ALLOWED,
          NOT_ACCEPTABLE,
          REFUSED,
          CONFLICT,
          STALE_VERSION,
          DATA_MISSING,
          TOO_LARGE,
          UNSUPPORTED_MEDIA_TYPE,
          IDEMPOTENCY_KEY_REUSED,
          VERSION_REQUIRED ->
          "900";
    };
  }

  /** 1000: what was sent does not say what it is about. */
  private static @Nullable String description(ProblemType type) {
    return type == ProblemType.MALFORMED || type == ProblemType.NOT_FOUND ? "1000" : null;
  }
}
