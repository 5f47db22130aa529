package org.coursewatch.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hangs up on who sends a body so slowly that it is not there in time, however little comes in
 * however often: otherwise a few such callers would hold every thread and connection.
 */
@ApplicationScoped
class SlowBody {

  private static final long CANCEL = 0x8;

  private final Duration longest;

  SlowBody(@ConfigProperty(name = "coursewatch.http.longest-upload") Duration longest) {
    this.longest = longest;
  }

  void watch(RoutingContext request) {
    if (!request.request().isEnded()) {
      long timer =
          request.vertx().setTimer(longest.toMillis(), late -> hangUp(request.request(), request));
      request.addEndHandler(end -> request.vertx().cancelTimer(timer));
    }
    request.next();
  }

  private static void hangUp(HttpServerRequest sender, RoutingContext request) {
    if (sender.isEnded()) {
      return;
    }
    // A connection of HTTP/2 carries other requests as well.
    if (sender.version() == HttpVersion.HTTP_2) {
      request.response().reset(CANCEL);
    } else {
      sender.connection().close();
    }
  }
}
