package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.coursewatch.privacy.ServiceCipher;

/** Seals what stands in a row of kept messages for that row. */
@ApplicationScoped
class KeptSeal {

  private static final String BODY = "lab.kept-message\n";
  private static final String REASON = "lab.kept-reason\n";

  private final ServiceCipher cipher;

  @Inject
  KeptSeal(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  byte[] body(UUID id, String text) {
    return cipher.sealText(BODY + id, text);
  }

  String openBody(UUID id, byte[] sealed) {
    return cipher.openText(BODY + id, sealed);
  }

  byte[] reason(UUID id, String text) {
    return cipher.sealText(REASON + id, text);
  }

  String openReason(UUID id, byte[] sealed) {
    return cipher.openText(REASON + id, sealed);
  }
}
