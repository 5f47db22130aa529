package org.coursewatch.platform.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;

/**
 * A request that carries an {@code Idempotency-Key}.
 *
 * @param account who calls; a key counts for one account only
 * @param key as sent
 * @param request method and path
 * @param bodyHash SHA-256 of the body, in hexadecimal digits
 */
record IdempotentCall(String account, String key, String request, String bodyHash) {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  /**
   * @throws org.coursewatch.platform.ProblemException when the key is not 1 to 200 visible ASCII
   *     characters
   */
  static IdempotentCall of(String account, String key, String request, byte[] body) {
    checkKey(key);
    return new IdempotentCall(account, key, request, hash(body));
  }

  static void checkKey(String key) {
    if (!KEY.matcher(key).matches()) {
      String form = "1 to 200 visible ASCII characters";
      throw Problem.malformed(
              List.of(
                  new FieldError(
                      Idempotency.HEADER, "is not " + form, "Send " + form + ", such as a UUID.")))
          .asException();
    }
  }

  boolean isSameAs(String otherRequest, String otherBodyHash) {
    return request.equals(otherRequest) && bodyHash.equals(otherBodyHash);
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
