package org.coursewatch.cds;

import java.security.Key;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.platform.json.JsonText;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Makes tokens as a record system does, right ones and wrong ones.
 *
 * @param key signs them
 * @param algorithm how
 * @param keyId named in their head, null to name none
 * @param claims what they say
 */
record EhrTokens(
    @Nullable Key key, String algorithm, @Nullable String keyId, Map<String, Object> claims) {

  /** A right one: for {@code audience}, from {@code now} on for four minutes. */
  static EhrTokens right(Key key, String issuer, String audience, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", issuer);
    claims.put("aud", audience);
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 240);
    claims.put("jti", UUID.randomUUID().toString());
    return new EhrTokens(key, AlgorithmIdentifiers.RSA_USING_SHA384, null, claims);
  }

  /** The same with another claim; null to leave it out. */
  EhrTokens with(String claim, @Nullable Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(claims);
    if (value == null) {
      changed.remove(claim);
    } else {
      changed.put(claim, value);
    }
    return new EhrTokens(key, algorithm, keyId, changed);
  }

  EhrTokens signedBy(@Nullable Key other, String otherAlgorithm) {
    return new EhrTokens(other, otherAlgorithm, keyId, claims);
  }

  EhrTokens naming(String otherKeyId) {
    return new EhrTokens(key, algorithm, otherKeyId, claims);
  }

  String text() {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setHeader("typ", "JWT");
    if (keyId != null) {
      signature.setKeyIdHeaderValue(keyId);
    }
    signature.setKey(key);
    signature.setDoKeyValidation(false);
    signature.setPayload(JsonText.write(claims));
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
