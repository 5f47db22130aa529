package org.coursewatch.platform.rest;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.function.BiConsumer;

/**
 * What happens to a request whose sign-in fails: it becomes a problem document like any other
 * failure. RESTEasy would do the same, but builds a table of all routes for each request first, to
 * know what to count it under; {@link MethodCheck} has told that already.
 */
final class SignInFailure {

  private static final BiConsumer<RoutingContext, Throwable> FAIL = SignInFailure::fail;

  private SignInFailure() {}

  static void takeOver(RoutingContext request) {
    if (request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
      request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
    }
    request.next();
  }

  private static void fail(RoutingContext request, Throwable failure) {
    DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, failure);
    if (!request.failed()) {
      request.fail(DefaultAuthFailureHandler.extractRootCause(failure));
    }
  }
}
