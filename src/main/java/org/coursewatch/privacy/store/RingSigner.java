package org.coursewatch.privacy.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import org.coursewatch.privacy.KeyKind;
import org.coursewatch.privacy.RingKeyId;
import org.coursewatch.privacy.SealSigner;
import org.coursewatch.privacy.VerifyingKey;

/** {@link SealSigner} with the keys of the ring. */
@ApplicationScoped
class RingSigner implements SealSigner {

  private final FileKeyRing ring;

  @Inject
  RingSigner(FileKeyRing ring) {
    this.ring = ring;
  }

  @Override
  public byte[] sign(byte[] content) {
    try {
      return ring.current().signer().sign(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a content could not be signed");
    }
  }

  @Override
  public boolean verify(byte[] content, byte[] signature) {
    try {
      ring.current().verifier().verify(signature, content);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public RingKeyId keyId() {
    return ring.current().primary(KeyKind.SIGNING);
  }

  @Override
  public List<VerifyingKey> verifyingKeys() {
    return Ring.entries(ring.current().keysets().verifying()).stream()
        .map(RingSigner::verifyingKey)
        .toList();
  }

  @AccessesPartialKey
  private static VerifyingKey verifyingKey(KeysetHandle.Entry entry) {
    Ed25519PublicKey key = (Ed25519PublicKey) entry.getKey();
    String raw = HexFormat.of().formatHex(key.getPublicKeyBytes().toByteArray());
    return new VerifyingKey(new RingKeyId(entry.getId()), raw);
  }
}
