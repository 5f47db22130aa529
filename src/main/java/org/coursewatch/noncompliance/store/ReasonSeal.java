package org.coursewatch.noncompliance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** Seals what is written about cases and audits: words could name somebody. */
@ApplicationScoped
class ReasonSeal {

  private static final String PURPOSE = "noncompliance.reason";

  private final ServiceCipher cipher;

  @Inject
  ReasonSeal(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  byte @Nullable [] seal(@Nullable String reason) {
    return reason == null ? null : cipher.sealText(PURPOSE, reason);
  }

  @Nullable String open(byte @Nullable [] sealed) {
    return sealed == null ? null : cipher.openText(PURPOSE, sealed);
  }
}
