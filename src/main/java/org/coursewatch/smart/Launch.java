package org.coursewatch.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.coursewatch.platform.json.JsonText;

/**
 * A launch on its way.
 *
 * @param server the FHIR server it came from
 * @param tokenEndpoint where its code is exchanged
 * @param state what the record system sends back with the code; nobody else knows it
 * @param verifier the secret of which the record system knows the hash (PKCE)
 * @param account who began it
 * @param until it may come back until then (not inside)
 */
record Launch(
    String server,
    String tokenEndpoint,
    String state,
    String verifier,
    String account,
    Instant until) {

  /** How long signing in at the record system may take. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A launch that begins now, with secrets of its own. */
  static Launch begun(String server, String tokenEndpoint, String account, Instant now) {
    return new Launch(server, tokenEndpoint, secret(), secret(), account, now.plus(LONGEST));
  }

  /** Whether what came back with {@code told}, to {@code by}, at {@code now} is this launch. */
  boolean isThis(String told, String by, Instant now) {
    return MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), told.getBytes(StandardCharsets.UTF_8))
        && account.equals(by)
        && now.isBefore(until);
  }

  /** SHA-256 of the verifier, as S256 writes it. */
  String challenge() {
    try {
      return encoded(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String text() {
    return JsonText.write(
        Map.of(
            "server",
            server,
            "tokenEndpoint",
            tokenEndpoint,
            "state",
            state,
            "verifier",
            verifier,
            "account",
            account,
            "until",
            until.toString()));
  }

  static Launch of(String text) {
    JsonNode json = JsonText.parse(text);
    return new Launch(
        json.path("server").asText(),
        json.path("tokenEndpoint").asText(),
        json.path("state").asText(),
        json.path("verifier").asText(),
        json.path("account").asText(),
        Instant.parse(json.path("until").asText()));
  }

  private static String secret() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return encoded(bytes);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
