package org.coursewatch.privacy;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a signing key.
 *
 * @param id as it stands in every signature
 * @param raw the 32 bytes of RFC 8032, in hexadecimal digits
 */
public record VerifyingKey(RingKeyId id, String raw) {

  private static final int LENGTH = 32;

  /** What stands before the 32 bytes in a SubjectPublicKeyInfo for Ed25519 (RFC 8410). */
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  public VerifyingKey {
    if (HexFormat.of().parseHex(raw).length != LENGTH) {
      throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
    }
  }

  /** The key as PEM, as OpenSSL and Java's {@code KeyFactory} read it. */
  public String pem() {
    byte[] key = HexFormat.of().parseHex(raw);
    byte[] all = new byte[HEAD.length + key.length];
    System.arraycopy(HEAD, 0, all, 0, HEAD.length);
    System.arraycopy(key, 0, all, HEAD.length, key.length);
    String text = Base64.getEncoder().encodeToString(all);
    return "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n";
  }
}
