package org.coursewatch.platform.rest;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.coursewatch.platform.Problem;

/**
 * Turns away who asks too often, before any work is done: an account, an address of the network
 * where nobody is signed in, and an address from which sign-ins fail again and again. Counted in
 * the memory of each node: with several nodes each of them takes that much.
 *
 * <p>Health and metrics are never refused; somebody has to see what goes on.
 */
@ApplicationScoped
class RateLimits {

  private static final int NOT_SIGNED_IN = 401;
  private static final int BYTES_OF_A_NETWORK = 8;

  private final TokenBuckets accounts;
  private final TokenBuckets addresses;
  private final TokenBuckets failedSignIns;
  private final RefusedRequests refused;

  RateLimits(RateSettings settings, RefusedRequests refused) {
    int most = settings.mostRemembered();
    this.accounts = new TokenBuckets(settings.account(), most, System::nanoTime);
    this.addresses = new TokenBuckets(settings.address(), most, System::nanoTime);
    this.failedSignIns = new TokenBuckets(settings.failedSignIns(), most, System::nanoTime);
    this.refused = refused;
  }

  /** Before anybody is signed in: looks whether too many have failed at it from there. */
  void checkSignIns(RoutingContext request) {
    if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null || isExempt(request)) {
      request.next();
      return;
    }
    String address = address(request);
    Duration wait = failedSignIns.look(address);
    if (!wait.isZero()) {
      refuse(request, RefusedRequests.Why.FAILED_SIGN_INS, "Too many sign-ins have failed.", wait);
      return;
    }
    request.addEndHandler(
        end -> {
          if (request.response().getStatusCode() == NOT_SIGNED_IN) {
            failedSignIns.take(address);
          }
        });
    request.next();
  }

  /** Once it is known who is signed in, if anybody is. */
  void checkRate(RoutingContext request) {
    if (isExempt(request)) {
      request.next();
      return;
    }
    Duration wait =
        request.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous()
            ? accounts.take(user.getSecurityIdentity().getPrincipal().getName())
            : addresses.take(address(request));
    if (wait.isZero()) {
      request.next();
    } else {
      refuse(request, RefusedRequests.Why.TOO_MANY, "Too many requests have come.", wait);
    }
  }

  /**
   * The address as one key: whoever has one address of IPv6 has the whole network of it, 64 bits.
   */
  static String networkOf(String host) {
    try {
      InetAddress address = InetAddress.ofLiteral(host);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
          : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      return host;
    }
  }

  private void refuse(
      RoutingContext request, RefusedRequests.Why why, String detail, Duration wait) {
    refused.count(why);
    ProblemAnswer.send(Problem.later(detail, wait), request);
  }

  /** As a trusted proxy says, where there is one. */
  private static String address(RoutingContext request) {
    SocketAddress address = request.request().remoteAddress();
    String host = address == null ? null : address.hostAddress();
    return host == null ? "unknown" : networkOf(host);
  }

  private static boolean isExempt(RoutingContext request) {
    String path = request.normalizedPath();
    return path.equals("/q/health") || path.startsWith("/q/health/") || path.equals("/q/metrics");
  }
}
