package org.coursewatch.platform.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;

/**
 * No request has more parameters, or longer ones, than any resource asks for, and none with control
 * characters: nothing that is asked for has them, and a database takes no NUL. The length of the
 * whole address and of the headers is limited by Quarkus, {@code quarkus.http.limits}.
 */
final class RequestShape {

  static final int MOST_PARAMETERS = 50;
  static final int LONGEST_PARAMETER = 1_000;

  private static final Pattern CONTROL = Pattern.compile("%[01]\\p{XDigit}|%7[Ff]|\\p{Cntrl}");

  private RequestShape() {}

  static void check(RoutingContext request) {
    String query = request.request().query();
    if (query == null || query.isEmpty()) {
      request.next();
      return;
    }
    if (CONTROL.matcher(query).find()) {
      refuse(request, "has a control character in a parameter");
      return;
    }
    String[] parameters = query.split("[&;]", -1);
    if (parameters.length > MOST_PARAMETERS) {
      refuse(request, "has more than " + MOST_PARAMETERS + " parameters");
      return;
    }
    for (String parameter : parameters) {
      if (parameter.length() > LONGEST_PARAMETER) {
        refuse(request, "has a parameter of more than " + LONGEST_PARAMETER + " characters");
        return;
      }
    }
    request.next();
  }

  private static void refuse(RoutingContext request, String reason) {
    FieldError error = new FieldError("", "the address " + reason, "Compare it with /q/openapi.");
    ProblemAnswer.send(Problem.malformed(List.of(error)), request);
  }
}
