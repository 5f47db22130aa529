package org.coursewatch.platform.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Closes the connection over a request whose body nobody will read to its end. */
final class HangUp {

  /** Until then what still comes in is thrown away: closing at once could swallow the answer. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private HangUp() {}

  /** Call it before the answer is sent. */
  static void afterAnswer(RoutingContext request) {
    // A connection of HTTP/2 carries other requests as well.
    if (request.request().version() == HttpVersion.HTTP_2) {
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    request.addEndHandler(
        end ->
            request
                .vertx()
                .setTimer(GRACE.toMillis(), timer -> request.request().connection().close()));
  }
}
