package org.coursewatch.platform.rest;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.coursewatch.platform.Problem;

/**
 * What happens to every request, whoever answers it: an id, a line in the log, a look at its size,
 * and a problem document for a failure that reached no resource.
 */
@ApplicationScoped
class EveryRequest {

  /** Before everything of Quarkus but its response headers. */
  private static final int FIRST = 100_000;

  private static final int SECOND = FIRST - 1;

  /** Just after Quarkus has looked at the size itself. */
  private static final int AFTER_UPLOAD_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  /** Before the page Quarkus would send; after the failures that reach the problem mapping. */
  private static final int LAST_FAILURE_HANDLER = Integer.MAX_VALUE - 1;

  private final BodySize bodySize;

  EveryRequest(BodySize bodySize) {
    this.bodySize = bodySize;
  }

  void register(@Observes Filters filters) {
    filters.register(EveryRequest::open, FIRST);
    filters.register(bodySize::check, SECOND);
    filters.register(bodySize::takeOver, AFTER_UPLOAD_LIMIT);
  }

  void register(@Observes Router router) {
    router.route().order(LAST_FAILURE_HANDLER).failureHandler(EveryRequest::fail);
  }

  private static void open(RoutingContext request) {
    RequestId.assign(request);
    AccessLine.begin(request);
    request.next();
  }

  private static void fail(RoutingContext request) {
    if (request.response().headWritten()) {
      request.next();
      return;
    }
    Throwable failure = request.failure();
    if (failure == null) {
      ProblemAnswer.send(GeneralProblems.ofStatus(request.statusCode()), request);
      return;
    }
    Problem problem = Failures.logged(failure);
    ProblemAnswer.send(problem, request);
  }
}
