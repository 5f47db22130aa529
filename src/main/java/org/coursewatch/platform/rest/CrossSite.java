package org.coursewatch.platform.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites from acting with a cookie or password that a browser adds by itself
 * (CSRF). No token in forms: every browser since 2023 tells with {@code Sec-Fetch-Site} where a
 * request comes from, older ones with {@code Origin} or {@code Referer}. This is the way of {@code
 * CrossOriginProtection} in Go 1.25, with one thing added: what carries a cookie and tells nothing
 * is refused too.
 *
 * <p>Requests that change nothing pass; so does a program, which tells nothing and sends no cookie.
 * A page of another site never gets an answer to read either: there is no CORS.
 */
@ApplicationScoped
class CrossSite {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final RefusedRequests refused;

  CrossSite(RefusedRequests refused) {
    this.refused = refused;
  }

  void check(RoutingContext request) {
    if (SAFE.contains(request.request().method()) || isOurs(request.request())) {
      request.next();
      return;
    }
    refused.count(RefusedRequests.Why.CROSS_SITE);
    Problem problem =
        Problem.of(
            ProblemType.NOT_PERMITTED,
            "The request seems to come from a page of another site.",
            "Send it from a page of this service, or from a program with an Authorization header"
                + " and without cookies.");
    ProblemAnswer.send(problem, request);
  }

  private static boolean isOurs(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OURS.contains(site);
    }
    String from = request.getHeader(HttpHeaders.ORIGIN);
    if (from == null) {
      from = request.getHeader(HttpHeaders.REFERER);
    }
    if (from != null) {
      return originOf(from).equals(ownOrigin(request));
    }
    return request.getHeader(HttpHeaders.COOKIE) == null;
  }

  /** As a trusted proxy says, where there is one: Quarkus has looked at its headers already. */
  private static String ownOrigin(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return authority == null
        ? "none"
        : origin(request.scheme(), authority.host(), authority.port());
  }

  /** Of an address as browsers write it; {@code null} and the like have an origin of nobody. */
  private static String originOf(String address) {
    try {
      URI uri = URI.create(address);
      return origin(uri.getScheme(), uri.getHost(), uri.getPort());
    } catch (IllegalArgumentException e) {
      return "unreadable";
    }
  }

  private static String origin(@Nullable String scheme, @Nullable String host, int port) {
    if (scheme == null || host == null) {
      return "nobody";
    }
    String lower = scheme.toLowerCase(Locale.ROOT);
    int usual = lower.equals("https") ? 443 : 80;
    return lower + "://" + host.toLowerCase(Locale.ROOT) + ":" + (port > 0 ? port : usual);
  }
}
