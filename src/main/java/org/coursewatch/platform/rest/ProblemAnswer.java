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
  private static final String FACE = ProblemFace.class.getName();

  private ProblemAnswer() {}

  /** Who tells what goes wrong with {@code request}, if a protocol has its own way. */
  static void tellBy(ProblemFace face, RoutingContext request) {
    request.put(FACE, face);
  }

  /** The answer of a resource. */
  static Response.ResponseBuilder response(Problem problem, RoutingContext request) {
    ProblemFace face = request.get(FACE);
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .type(face == null ? ProblemJson.MEDIA_TYPE : face.mediaType())
            .entity(face == null ? ProblemJson.text(problem) : face.text(problem));
    retryAfter(problem).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
    return response;
  }

  /** The answer to a request that reached no resource. */
  static void send(Problem problem, RoutingContext request) {
    HttpServerResponse response = request.response();
    response.setStatusCode(problem.type().status());
    ProblemFace face = request.get(FACE);
    response.putHeader(
        HttpHeaders.CONTENT_TYPE, face == null ? ProblemJson.MEDIA_TYPE : face.mediaType());
    retryAfter(problem).ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.end(Buffer.buffer(face == null ? ProblemJson.text(problem) : face.text(problem)));
  }

  private static Optional<String> retryAfter(Problem problem) {
    return problem.type() == ProblemType.UNAVAILABLE
        ? Optional.of(RETRY_AFTER_SECONDS)
        : Optional.ofNullable(problem.extras().get(Problem.RETRY_AFTER)).map(String::valueOf);
  }
}
