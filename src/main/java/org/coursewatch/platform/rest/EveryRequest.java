package org.coursewatch.platform.rest;

import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/**
 * What happens to every request, whoever answers it: an id, a line in the log, headers that guard
 * the answer, a look at where it comes from, how much it is and how often it comes, and a problem
 * document for a failure that reached no resource.
 */
@ApplicationScoped
class EveryRequest {

  /** Before everything of Quarkus but its response headers. */
  private static final int FIRST = 100_000;

  /** When Quarkus has begun to find out who is calling, before RESTEasy takes failures over. */
  private static final int SIGN_IN = 200;

  /** When Quarkus has found out who is calling, and before anybody asks what that one may do. */
  private static final int AFTER_SIGN_IN = 140;

  /** Just after Quarkus has looked at the size itself. */
  private static final int AFTER_UPLOAD_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  /** Before the page Quarkus would send; after the failures that reach the problem mapping. */
  private static final int LAST_FAILURE_HANDLER = Integer.MAX_VALUE - 1;

  private final BodySize bodySize;
  private final SlowBody slowBody;
  private final CrossSite crossSite;
  private final MethodCheck methods;
  private final RateLimits rates;
  private final List<ProblemFace> faces;

  EveryRequest(
      BodySize bodySize,
      SlowBody slowBody,
      CrossSite crossSite,
      MethodCheck methods,
      RateLimits rates,
      @Any Instance<ProblemFace> faces) {
    this.faces = faces.stream().toList();
    this.bodySize = bodySize;
    this.slowBody = slowBody;
    this.crossSite = crossSite;
    this.methods = methods;
    this.rates = rates;
  }

  void register(@Observes Filters filters) {
    List<Handler<RoutingContext>> inOrder =
        List.of(
            this::open,
            slowBody::watch,
            rates::checkSignIns,
            bodySize::check,
            methods::check,
            crossSite::check,
            RequestShape::check);
    for (int i = 0; i < inOrder.size(); i++) {
      filters.register(inOrder.get(i), FIRST - i);
    }
    filters.register(SignInFailure::takeOver, SIGN_IN);
    filters.register(rates::checkRate, AFTER_SIGN_IN);
    filters.register(bodySize::takeOver, AFTER_UPLOAD_LIMIT);
  }

  void register(@Observes Router router) {
    router.route().order(LAST_FAILURE_HANDLER).failureHandler(this::fail);
  }

  private void open(RoutingContext request) {
    begin(request);
    request.next();
  }

  private void begin(RoutingContext request) {
    RequestId.assign(request);
    AccessLine.begin(request);
    SecureHeaders.promise(request);
    String path = request.normalizedPath();
    faces.stream()
        .filter(face -> face.speaksFor(path))
        .findFirst()
        .ifPresent(face -> ProblemAnswer.tellBy(face, request));
  }

  private void fail(RoutingContext request) {
    if (request.response().headWritten()) {
      request.next();
      return;
    }
    Throwable failure = request.failure();
    if (failure instanceof AuthenticationException && isRedirect(request)) {
      // No failure to the browser: it is led to sign in, or back from there. Quarkus said where to.
      request.response().end();
      return;
    }
    if (!RequestId.isAssigned(request)) {
      begin(request);
      if (failure instanceof VertxException) {
        // Vert.x says so of a version of HTTP that nobody knows, and logs nothing.
        ProblemAnswer.send(GeneralProblems.of(ProblemType.MALFORMED), request);
        return;
      }
    }
    if (failure == null) {
      ProblemAnswer.send(GeneralProblems.ofStatus(request.statusCode()), request);
      return;
    }
    Problem problem = Failures.logged(failure);
    ProblemAnswer.send(problem, request);
  }

  private static boolean isRedirect(RoutingContext request) {
    return request.response().getStatusCode() / 100 == 3;
  }
}
