package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.cds.TokenRefused.Reason;
import org.coursewatch.ehr.Ehr;
import org.coursewatch.ehr.Ehr.Signer;
import org.coursewatch.ehr.Ehrs;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.json.JsonText;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Judges a token by which a record system says who it is (CDS Hooks 2.0.1, "Trusting CDS Clients").
 * All but the replay: that is asked of {@link org.coursewatch.ehr.app.UseToken}.
 */
final class EhrTokenCheck {

  /** By how much clocks may differ. */
  static final Duration SKEW = Duration.ofSeconds(30);

  /** How long a token may live; the standard says five minutes. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final int LONGEST_ID = 500;

  private static final String[] ASYMMETRIC = {
    AlgorithmIdentifiers.RSA_USING_SHA256,
    AlgorithmIdentifiers.RSA_USING_SHA384,
    AlgorithmIdentifiers.RSA_USING_SHA512,
    AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
    AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
    AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
    AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512
  };

  /**
   * A token that may be taken once.
   *
   * @param ehr who sent it
   * @param issuer its {@code iss}
   * @param id its {@code jti}
   * @param until it would be taken again until then (not inside), if it were not remembered
   */
  record Sound(Ehr ehr, String issuer, String id, Instant until) {}

  private final Ehrs ehrs;
  private final EhrKeys keys;

  EhrTokenCheck(Ehrs ehrs, EhrKeys keys) {
    this.ehrs = ehrs;
    this.keys = keys;
  }

  /** Whether {@code token} claims to come from a record system known here, rightly or not. */
  static boolean isMeant(String token, Ehrs ehrs) {
    return parsed(token, 1)
        .map(each -> each.path("iss").asText())
        .filter(ehrs::isIssuer)
        .isPresent();
  }

  /**
   * Judges {@code token}. May block, to fetch keys.
   *
   * @param audiences the address that was called, in every spelling that is right
   * @throws TokenRefused when it is not to be taken
   */
  Sound check(String token, Set<String> audiences, Instant now) {
    Ehr ehr = sender(token);
    requireAsymmetric(token);
    Signer signer = Objects.requireNonNull(ehr.signer());
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setJwsAlgorithmConstraints(ConstraintType.PERMIT, ASYMMETRIC)
              .setVerificationKeyResolver(keys.of(signer))
              .setExpectedType(false, "JWT")
              .setExpectedIssuer(signer.issuer())
              .setExpectedAudience(true, audiences.toArray(String[]::new))
              .setRequireJwtId()
              .setRequireExpirationTime()
              .setRequireIssuedAt()
              .setMaxFutureValidityInMinutes(Math.toIntExact(LONGEST.toMinutes()))
              .setIssuedAtRestrictions(0, Math.toIntExact(LONGEST.toSeconds()))
              .setAllowedClockSkewInSeconds(Math.toIntExact(SKEW.toSeconds()))
              .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
              .build()
              .processToClaims(token);
      return sound(ehr, signer, claims);
    } catch (InvalidJwtException e) {
      throw new TokenRefused(reason(e));
    } catch (MalformedClaimException e) {
      throw new TokenRefused(Reason.CLAIMS);
    }
  }

  /** A token for several services could be passed on by one of them: it names this one alone. */
  private static Sound sound(Ehr ehr, Signer signer, JwtClaims claims)
      throws MalformedClaimException {
    if (claims.getAudience().size() != 1) {
      throw new TokenRefused(Reason.AUDIENCE);
    }
    String id = claims.getJwtId();
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new TokenRefused(Reason.CLAIMS);
    }
    Instant until =
        Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(SKEW).plusSeconds(1);
    return new Sound(ehr, signer.issuer(), id, until);
  }

  /** Judged before any key is looked for: a wrong algorithm fetches nothing. */
  private static void requireAsymmetric(String token) {
    String algorithm = part(token, 0).path("alg").asText();
    if (!List.of(ASYMMETRIC).contains(algorithm)) {
      throw new TokenRefused(Reason.ALGORITHM);
    }
  }

  private Ehr sender(String token) {
    JsonNode claims = part(token, 1);
    String tenant = claims.hasNonNull("tenant") ? claims.path("tenant").asText() : null;
    return ehrs.signing(claims.path("iss").asText(), tenant)
        .orElseThrow(() -> new TokenRefused(Reason.UNKNOWN_SENDER));
  }

  private static Reason reason(InvalidJwtException refused) {
    if (has(refused, ErrorCodes.AUDIENCE_INVALID, ErrorCodes.AUDIENCE_MISSING)) {
      return Reason.AUDIENCE;
    }
    if (has(
        refused,
        ErrorCodes.EXPIRED,
        ErrorCodes.EXPIRATION_TOO_FAR_IN_FUTURE,
        ErrorCodes.ISSUED_AT_INVALID_FUTURE,
        ErrorCodes.ISSUED_AT_INVALID_PAST)) {
      return Reason.TIME;
    }
    if (isWithoutKeys(refused)) {
      return Reason.KEYS;
    }
    boolean isOfSignature =
        refused.getErrorDetails().isEmpty()
            || has(refused, ErrorCodes.MISCELLANEOUS, ErrorCodes.SIGNATURE_INVALID);
    return isOfSignature ? Reason.SIGNATURE : Reason.CLAIMS;
  }

  private static boolean has(InvalidJwtException refused, int... codes) {
    for (int code : codes) {
      if (refused.hasErrorCode(code)) {
        return true;
      }
    }
    return false;
  }

  /** Not a key that is not among them: that one has no further cause. */
  private static boolean isWithoutKeys(InvalidJwtException refused) {
    for (Throwable each = refused; each != null; each = each.getCause()) {
      if (each instanceof UnresolvableKeyException && each.getCause() != null) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode part(String token, int index) {
    return parsed(token, index).orElseThrow(() -> new TokenRefused(Reason.UNREADABLE));
  }

  /** Head or claims as the token says them, not yet believed; empty when it is no signed token. */
  private static Optional<JsonNode> parsed(String token, int index) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(parts[index]);
      return Optional.of(JsonText.read(json)).filter(JsonNode::isObject);
    } catch (IllegalArgumentException | ProblemException e) {
      return Optional.empty();
    }
  }
}
