package org.coursewatch.platform.rest;

import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.privacy.ServiceCipher;

/**
 * A request that carries an {@code Idempotency-Key}.
 *
 * @param account who calls; a key counts for one account only
 * @param key as sent
 * @param request method and path
 * @param bodyKeys what the body is known by again: its look-up keys, the one to write first
 */
record IdempotentCall(String account, String key, String request, List<byte[]> bodyKeys) {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  /**
   * @throws org.coursewatch.platform.ProblemException when the key is not 1 to 200 visible ASCII
   *     characters
   */
  static IdempotentCall of(
      String account, String key, String request, byte[] body, ServiceCipher cipher) {
    checkKey(key);
    List<byte[]> bodyKeys = cipher.lookupKeys("idempotency.body", body);
    return new IdempotentCall(account, key, request, bodyKeys);
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

  byte[] bodyKey() {
    return bodyKeys.getFirst();
  }

  boolean isSameAs(String otherRequest, byte[] otherBodyKey) {
    return request.equals(otherRequest)
        && bodyKeys.stream().anyMatch(each -> MessageDigest.isEqual(each, otherBodyKey));
  }
}
