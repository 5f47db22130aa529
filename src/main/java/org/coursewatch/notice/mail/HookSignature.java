package org.coursewatch.notice.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The header by which a receiver knows that a call is ours: {@code t=<seconds since
 * 1970>,v1=<HMAC>}, one {@code v1} for each secret that is valid. The HMAC with SHA-256, in
 * hexadecimal, covers the seconds, a full stop and the body, so that an old call cannot be sent
 * anew with another time.
 */
final class HookSignature {

  static final String HEADER = "Coursewatch-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private HookSignature() {}

  static String of(String body, List<String> secrets, Instant now) {
    long seconds = now.getEpochSecond();
    byte[] signed = (seconds + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> "v1=" + HexFormat.of().formatHex(hmac(secret, signed)))
        .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
  }

  private static byte[] hmac(String secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
