package org.coursewatch.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;

/** Broken Bean Validation constraints as faults of fields, without the names of our methods. */
final class Violations {

  private Violations() {}

  static Problem problem(ConstraintViolationException violated) {
    // What we answer ourselves is no fault of the caller.
    if (violated.getConstraintViolations().stream().anyMatch(Violations::isOurs)) {
      return GeneralProblems.of(ProblemType.INTERNAL);
    }
    List<FieldError> errors =
        violated.getConstraintViolations().stream()
            .map(Violations::error)
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
            .toList();
    return Problem.malformed(errors);
  }

  private static FieldError error(ConstraintViolation<?> violation) {
    return new FieldError(
        field(violation.getPropertyPath()), violation.getMessage(), "Send a value that fits.");
  }

  private static boolean isOurs(ConstraintViolation<?> violation) {
    return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  /**
   * {@code open.request.lines[0].ndc} is {@code lines[0].ndc}, and {@code list.limit} is {@code
   * limit}.
   */
  private static String field(Path path) {
    String field = path.toString();
    for (Path.Node node : path) {
      String name = node.getName();
      boolean isWholeName = field.equals(name);
      if (node.getKind() == ElementKind.METHOD
          || (node.getKind() == ElementKind.PARAMETER && !isWholeName)) {
        field = without(field, name);
      }
    }
    return field;
  }

  private static String without(String path, String name) {
    String rest = path.startsWith(name) ? path.substring(name.length()) : path;
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }
}
