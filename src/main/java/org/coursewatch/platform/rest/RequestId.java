package org.coursewatch.platform.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * The id of a request: random, so that it says nothing about anybody. It stands in the answer's
 * header, in a problem document and, as {@code requestId}, beside every line logged meanwhile. An
 * id sent by the caller is not taken over, because nobody knows what a caller writes into it.
 */
final class RequestId {

  static final String HEADER = "X-Request-Id";

  /** The name in the log format: {@code %X{requestId}}. */
  private static final String KEY = "requestId";

  private static final String NONE = "none";

  private RequestId() {}

  /** Gives {@code request} its id. */
  static void assign(RoutingContext request) {
    String id = UUID.randomUUID().toString();
    request.put(KEY, id);
    request.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
  }

  /** Not before the first filter of ours: a request that Vert.x refused at once has none. */
  static boolean isAssigned(RoutingContext request) {
    return request.get(KEY) != null;
  }

  static String of(RoutingContext request) {
    return request.get(KEY, NONE);
  }

  /** Of the request this thread works for. */
  static String current() {
    return MDC.get(KEY) instanceof String id ? id : NONE;
  }
}
