package org.coursewatch.privacy;

import java.util.List;

/**
 * Signs in the name of the service with Ed25519 (RFC 8032): seals of the audit trail, and what
 * binds an electronic signature to its content. Needs no transaction.
 *
 * <p>A signature has 69 bytes: one byte 1, the four bytes of the key's id, and the 64 bytes of RFC
 * 8032 over exactly the content. Whoever has the public key can check it without this service.
 */
public interface SealSigner {

  byte[] sign(byte[] content);

  /** Whether a key of this ring, also a retired one, signed exactly {@code content}. */
  boolean verify(byte[] content, byte[] signature);

  /** The key that signs now. */
  RingKeyId keyId();

  /** The public keys of all that ever signed, the present one included. */
  List<VerifyingKey> verifyingKeys();
}
