package org.coursewatch.platform.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which software sent the request, and from which network address. */
@RequestScoped
public class ClientOfRequest {

  private static final int LONGEST_NAME = 100;
  private static final String UNKNOWN = "unknown";

  private final SecurityIdentity identity;
  private final CurrentVertxRequest current;

  @Inject
  public ClientOfRequest(SecurityIdentity identity, CurrentVertxRequest current) {
    this.identity = identity;
    this.current = current;
  }

  /**
   * The name of the client the token was issued to and the address of the sender, such as {@code
   * ehr-example 192.0.2.7}; {@code basic} instead of a name for an account with a password. Behind
   * a proxy it is the sender's address as far as {@code quarkus.http.proxy.*} says that the proxy
   * is to be believed.
   */
  public String text() {
    return software() + " " + address();
  }

  private String software() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return identity.isAnonymous() ? UNKNOWN : "basic";
    }
    return Stream.of("azp", "client_id")
        .flatMap(claim -> TokenClaim.of(token, claim).stream())
        .filter(String.class::isInstance)
        .map(name -> inOneWord((String) name))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(UNKNOWN);
  }

  private String address() {
    return Optional.ofNullable(current.getCurrent())
        .map(RoutingContext::request)
        .map(request -> request.remoteAddress())
        .map(SocketAddress::hostAddress)
        .orElse(UNKNOWN);
  }

  /** The provider's word goes into the audit: one word of it, and no more than fits a line. */
  private static String inOneWord(String name) {
    String word = name.replaceAll("[^\\p{Graph}]", "");
    return word.substring(0, Math.min(word.length(), LONGEST_NAME));
  }
}
