package org.coursewatch.platform.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses an {@code Idempotency-Key} that is no key before any resource sees it. A resource would
 * not be told of an empty one, nor of a second one, and its caller would believe in a protection
 * that is not there.
 */
class IdempotencyKeyCheck {

  @ServerRequestFilter
  public void check(RoutingContext request) {
    List<String> keys = request.request().headers().getAll(Idempotency.HEADER);
    if (keys.size() > 1) {
      FieldError error =
          new FieldError(Idempotency.HEADER, "stands there more than once", "Send one key.");
      throw Problem.malformed(List.of(error)).asException();
    }
    keys.forEach(IdempotentCall::checkKey);
  }
}
