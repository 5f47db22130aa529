package org.coursewatch.privacy.store;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;

/** What can be done with a keyset. Tink knows only the kinds of keys named here. */
final class Primitives {

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
      SignatureConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Primitives() {}

  /** Makes sure that Tink knows its kinds of keys; for whoever parses or makes keysets. */
  static void ready() {
    // Loading this class is all it takes.
  }

  static <P> P of(KeysetHandle keyset, Class<P> type) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), type);
  }
}
