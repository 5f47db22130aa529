package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.coursewatch.privacy.ServiceCipher;
import org.jspecify.annotations.Nullable;

/** Seals what the program's office writes about parties and accounts, and opens it again. */
@ApplicationScoped
class ReasonSeal {

  private static final String PURPOSE = "standing.reason";

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
