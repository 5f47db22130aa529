package org.coursewatch.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.coursewatch.audit.json.AuditText;
import org.coursewatch.privacy.SealSigner;

/** Seals as somebody would forge them who knows how seals are made. */
@ApplicationScoped
class ForgedSeals {

  @Inject AuditChains chains;
  @Inject SealSigner signer;
  @Inject Trail trail;

  String root(long number) {
    return chains.seals(number - 1, number, 1).getFirst().root();
  }

  /** Seals the present heads in the place of seal {@code number}, with a key of somebody else. */
  void sealAnewWithAnotherKey(long number) {
    replace(number, ForgedSeals::signedBySomebody);
  }

  /** The same with the service's own key. */
  void sealAnewWithOurKey(long number) {
    replace(number, signer::sign);
  }

  private void replace(long number, UnaryOperator<byte[]> signing) {
    AuditSeal old = chains.seals(number - 1, number, 1).getFirst();
    String heads = AuditText.heads(chains.state().heads());
    String root = AuditText.root(number, old.at(), heads, old.previousRoot());
    String signature = HexFormat.of().formatHex(signing.apply(AuditText.signed(number, root)));
    trail.force(
        "update audit_seal set heads = '%s', root = '\\x%s', signature = '\\x%s' where seal = %d"
            .formatted(heads, root, signature, number));
  }

  private static byte[] signedBySomebody(byte[] content) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate());
      signature.update(content);
      // The head of the service's own signatures: version and id of its key.
      return ByteBuffer.allocate(69).put((byte) 1).putInt(0x1234abcd).put(signature.sign()).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
