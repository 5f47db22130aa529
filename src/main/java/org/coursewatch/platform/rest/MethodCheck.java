package org.coursewatch.platform.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.coursewatch.platform.ProblemType;

/**
 * An address of a resource says which methods it takes: to who asks with OPTIONS, and to who comes
 * with another one. RESTEasy alone would sometimes answer that the address does not exist. Also
 * requests that are turned away before they reach the resource are counted under its address.
 */
@ApplicationScoped
class MethodCheck {

  private static final int NO_CONTENT = 204;

  /** By this name Quarkus remembers under which address a request is counted and traced. */
  private static final String TEMPLATE = "UrlPathTemplate";

  private final RouteTable routes;

  MethodCheck(RouteTable routes) {
    this.routes = routes;
  }

  void check(RoutingContext request) {
    RouteTable.Route route = routes.find(request.normalizedPath()).orElse(null);
    if (route == null) {
      request.next();
      return;
    }
    request.vertx().getOrCreateContext().putLocal(TEMPLATE, route.template());
    HttpMethod method = request.request().method();
    boolean isQuestion = method.equals(HttpMethod.OPTIONS);
    if (route.methods().contains(method.name()) && !isQuestion) {
      request.next();
      return;
    }
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.ALLOW, String.join(", ", route.methods()));
    if (isQuestion) {
      response.setStatusCode(NO_CONTENT).end();
    } else {
      ProblemAnswer.send(GeneralProblems.of(ProblemType.METHOD_NOT_ALLOWED), request);
    }
  }
}
