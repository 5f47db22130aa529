package org.coursewatch.platform.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.coursewatch.platform.ProblemType;

/**
 * An address of a resource says which methods it takes: to who asks with OPTIONS, and to who comes
 * with another one. RESTEasy alone would sometimes answer that the address does not exist.
 */
@ApplicationScoped
class MethodCheck {

  private static final int NO_CONTENT = 204;

  private final RouteTable routes;

  MethodCheck(RouteTable routes) {
    this.routes = routes;
  }

  void check(RoutingContext request) {
    Set<String> methods = routes.methods(request.normalizedPath());
    HttpMethod method = request.request().method();
    boolean isQuestion = method.equals(HttpMethod.OPTIONS);
    if (methods.isEmpty() || (methods.contains(method.name()) && !isQuestion)) {
      request.next();
      return;
    }
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
    if (isQuestion) {
      response.setStatusCode(NO_CONTENT).end();
    } else {
      ProblemAnswer.send(GeneralProblems.of(ProblemType.METHOD_NOT_ALLOWED), request);
    }
  }
}
