package org.coursewatch.ehr;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record system of a practice.
 *
 * @param name what the settings call it
 * @param account the account it acts as, null when it only sends people over
 * @param signer how its tokens are known, null when it sends none
 * @param fhirServers base addresses of its FHIR servers, without a slash at the end; nothing is
 *     ever read elsewhere
 * @param app how this service is registered there, null when nobody comes over from it
 */
public record Ehr(
    String name,
    @Nullable String account,
    @Nullable Signer signer,
    List<String> fhirServers,
    @Nullable App app) {

  /**
   * Whose signature its tokens carry.
   *
   * @param issuer the {@code iss} of its tokens
   * @param tenant the {@code tenant} they name, null for tokens that name none
   * @param keys address or file of its public keys (a JWK set)
   */
  public record Signer(String issuer, @Nullable String tenant, String keys) {}

  /**
   * This service as an app of the record system (SMART App Launch).
   *
   * @param clientId as the record system registered it
   * @param secret null for a public client
   * @param scopes beside the one for the launch, with blanks between
   */
  public record App(String clientId, @Nullable String secret, String scopes) {

    /** Without the secret, wherever it is printed. */
    @Override
    public String toString() {
      return "App[clientId=" + clientId + "]";
    }
  }

  /**
   * @throws IllegalArgumentException when tokens would be taken for nobody's account
   */
  public Ehr {
    fhirServers = fhirServers.stream().map(Ehr::withoutSlash).toList();
    if (signer != null && account == null) {
      throw new IllegalArgumentException(name + " has an issuer of tokens and no account");
    }
    if (app != null && fhirServers.isEmpty()) {
      throw new IllegalArgumentException(name + " has a client and no FHIR server");
    }
  }

  /** The server that {@code told} names, as it stands in the settings; empty for any other. */
  public Optional<String> fhirServer(String told) {
    String wanted = withoutSlash(told);
    return fhirServers.stream().filter(wanted::equals).findFirst();
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
