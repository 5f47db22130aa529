package org.coursewatch.platform.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
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
    retryAfter(problem).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
    return response;
  }

  /** The answer to a request that reached no resource. */
  static void send(Problem problem, RoutingContext request) {
    HttpServerResponse response = request.response();
    response.setStatusCode(problem.type().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
    retryAfter(problem).ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.end(Buffer.buffer(ProblemJson.text(problem)));
  }

  private static Optional<String> retryAfter(Problem problem) {
    return problem.type() == ProblemType.UNAVAILABLE
        ? Optional.of(RETRY_AFTER_SECONDS)
        : Optional.ofNullable(problem.extras().get(Problem.RETRY_AFTER)).map(String::valueOf);
  }
}
