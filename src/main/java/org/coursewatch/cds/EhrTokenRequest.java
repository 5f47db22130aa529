package org.coursewatch.cds;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Set;

/** A token of a record system, and the address it was sent to. */
final class EhrTokenRequest extends BaseAuthenticationRequest {

  private final String token;
  private final Set<String> audiences;

  EhrTokenRequest(String token, Set<String> audiences) {
    this.token = token;
    this.audiences = Set.copyOf(audiences);
  }

  String token() {
    return token;
  }

  Set<String> audiences() {
    return audiences;
  }
}
