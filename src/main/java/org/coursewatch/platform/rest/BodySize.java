package org.coursewatch.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * No body is read that is larger than it may be. Quarkus alone would answer without a body and hang
 * up, so that a caller who is still sending sees a broken connection; here the rest is read and
 * thrown away, within reason, and the answer arrives.
 */
@ApplicationScoped
class BodySize {

  /** How much more than it may have is read of a body before the connection is closed over it. */
  static final long MOST_DISCARDED = 64L * 1024 * 1024;

  private static final String QUARKUS_LIMIT = "io.quarkus.max-request-size";

  private final long most;

  BodySize(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
    this.most = most.asLongValue();
  }

  /** Refuses a body that is declared larger than any resource takes. */
  void check(RoutingContext request) {
    long declared = declaredLength(request.request());
    if (declared <= most) {
      request.next();
    } else if (declared > MOST_DISCARDED || isWaiting(request.request())) {
      HangUp.afterAnswer(request);
      ProblemAnswer.send(tooLarge(most), request);
    } else {
      request.request().handler(data -> {});
      request.request().endHandler(end -> ProblemAnswer.send(tooLarge(most), request));
      request.request().resume();
    }
  }

  /**
   * From here on {@link LimitedBody} counts an undeclared length, not Quarkus. Forms are left to
   * it.
   */
  void takeOver(RoutingContext request) {
    if (!isForm(request.request())) {
      request.remove(QUARKUS_LIMIT);
    }
    request.next();
  }

  @ServerRequestFilter
  public void limit(
      ContainerRequestContext context, ResourceInfo resource, RoutingContext request) {
    if (isForm(request.request()) || !hasBody(request.request())) {
      return;
    }
    long limit =
        Stream.of(resource.getResourceMethod(), resource.getResourceClass())
            .flatMap(part -> Optional.ofNullable(part.getAnnotation(BodyLimit.class)).stream())
            .mapToLong(BodyLimit::value)
            .findFirst()
            .orElse(most);
    if (declaredLength(request.request()) > limit && isWaiting(request.request())) {
      HangUp.afterAnswer(request);
      throw tooLarge(limit).asException();
    }
    context.setEntityStream(new LimitedBody(context.getEntityStream(), limit, request));
  }

  static Problem tooLarge(long limit) {
    return Problem.of(
        ProblemType.TOO_LARGE,
        "The body is larger than the " + limit + " bytes that are taken here.",
        "Send less in one request.");
  }

  /** HTTP/2 does not announce a body of undeclared length. */
  private static boolean hasBody(HttpServerRequest request) {
    return declaredLength(request) > 0
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || request.version() == HttpVersion.HTTP_2;
  }

  /** Whether the caller sends the body only when told to go on. */
  private static boolean isWaiting(HttpServerRequest request) {
    return request.getHeader(HttpHeaders.EXPECT) != null;
  }

  private static boolean isForm(HttpServerRequest request) {
    String type = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)).orElse("");
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.startsWith(MediaType.APPLICATION_FORM_URLENCODED)
        || lower.startsWith(MediaType.MULTIPART_FORM_DATA);
  }

  /** Zero when none is declared; the server has refused what is no number. */
  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length.strip());
  }
}
