package org.coursewatch.privacy.store;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Verifies as somebody does who has Java, the public key and nothing of ours. */
final class OfflineVerifier {

  private OfflineVerifier() {}

  static boolean verifies(String pem, byte[] content, byte[] signature)
      throws GeneralSecurityException {
    String text = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
    PublicKey key =
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    Signature verification = Signature.getInstance("Ed25519");
    verification.initVerify(key);
    verification.update(content);
    return verification.verify(Arrays.copyOfRange(signature, 5, signature.length));
  }
}
