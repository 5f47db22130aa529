package org.coursewatch.notice.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;

/** Names an account in a link of a mail, so that only this service can read and make it. */
@ApplicationScoped
class UnsubscribeToken {

  private static final String PURPOSE = "notice.unsubscribe";

  private final ServiceCipher cipher;

  @Inject
  UnsubscribeToken(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  String of(String account) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(cipher.sealText(PURPOSE, account));
  }

  /** The account {@code token} names; empty when it is none of ours. */
  Optional<String> account(String token) {
    try {
      return Optional.of(cipher.openText(PURPOSE, Base64.getUrlDecoder().decode(token)));
    } catch (SealBroken | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
