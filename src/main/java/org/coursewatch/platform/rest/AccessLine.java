package org.coursewatch.platform.rest;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.AsyncResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line in the log for each request: method, route, status, milliseconds, role, request id. It
 * names a route such as {@code /api/courses/{id}} and a role, never the address asked for nor the
 * person who asked.
 */
class AccessLine {

  private static final Logger LOG = Logger.getLogger("org.coursewatch.access");
  private static final String ROUTE = "coursewatch.route";
  private static final String NO_ROUTE = "-";

  static void begin(RoutingContext request) {
    long began = System.nanoTime();
    request.addEndHandler(end -> write(request, began, end));
  }

  /** Notes the route once it is known; also runs for a request that is refused after that. */
  @ServerResponseFilter
  public void noteRoute(ResourceInfo resource, RoutingContext request) {
    if (resource.getResourceClass() != null && resource.getResourceMethod() != null) {
      request.put(ROUTE, path(resource.getResourceClass()) + path(resource.getResourceMethod()));
    }
  }

  private static void write(RoutingContext request, long began, AsyncResult<Void> end) {
    LOG.infof(
        "%s %s %s %d ms %s %s",
        request.request().method(),
        route(request),
        end.succeeded() ? request.response().getStatusCode() : "broken off",
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
        role(request),
        RequestId.of(request));
  }

  private static String route(RoutingContext request) {
    String route = request.get(ROUTE);
    if (route != null) {
      return route;
    }
    return request.normalizedPath().startsWith("/q/") ? "/q/*" : NO_ROUTE;
  }

  private static String role(RoutingContext request) {
    return request.user() instanceof QuarkusHttpUser user
            && !user.getSecurityIdentity().isAnonymous()
        ? String.join("+", new TreeSet<>(user.getSecurityIdentity().getRoles()))
        : "nobody";
  }

  private static String path(AnnotatedElement part) {
    Path path = part.getAnnotation(Path.class);
    if (path == null || path.value().equals("/")) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
