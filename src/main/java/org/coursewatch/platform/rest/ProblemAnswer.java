package org.coursewatch.platform.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** A problem as the answer to a request. */
final class ProblemAnswer {

  private static final String RETRY_AFTER_SECONDS = "5";

  private ProblemAnswer() {}

  /** The answer of a resource. */
  static Response.ResponseBuilder response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .type(ProblemJson.MEDIA_TYPE)
            .entity(ProblemJson.text(problem));
    return problem.type() == ProblemType.UNAVAILABLE
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        : response;
  }

  /** The answer to a request that reached no resource. */
  static void send(Problem problem, RoutingContext request) {
    HttpServerResponse response = request.response();
    response.setStatusCode(problem.type().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    if (problem.type() == ProblemType.UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    response.end(Buffer.buffer(ProblemJson.text(problem)));
  }
}
