package org.coursewatch.platform.rest;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;

/** Addresses of the tests alone that no resource answers. */
@ApplicationScoped
class ProbeRoutes {

  void register(@Observes Router router) {
    router.route("/test/routes/status").handler(request -> request.fail(403));
    router
        .route("/test/routes/bug")
        .handler(request -> request.fail(new IllegalStateException("secret of Jane Roe")));
    router
        .route("/test/routes/busy")
        .handler(request -> request.fail(new RejectedExecutionException("no thread left")));
  }
}
