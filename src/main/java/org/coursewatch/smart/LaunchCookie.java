package org.coursewatch.smart;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursewatch.privacy.SealBroken;
import org.coursewatch.privacy.ServiceCipher;

/**
 * Keeps a launch in the browser that began it, sealed, so that any node can end it and no other
 * browser can. Launches in several tabs do not disturb each other.
 */
@ApplicationScoped
class LaunchCookie {

  private static final String PURPOSE = "launch from a record system";
  private static final String PREFIX = "smart-";
  private static final Pattern STATE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int LETTERS = 8;

  private final ServiceCipher cipher;

  @Inject
  LaunchCookie(ServiceCipher cipher) {
    this.cipher = cipher;
  }

  NewCookie of(Launch launch) {
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(cipher.sealText(PURPOSE, launch.text()));
    return cookie(launch.state(), value, Math.toIntExact(Launch.LONGEST.toSeconds()));
  }

  /** The launch that {@code state} came back to; empty when this browser began none like it. */
  Optional<Launch> find(String state, HttpServerRequest request) {
    if (!STATE.matcher(state).matches()) {
      return Optional.empty();
    }
    Cookie cookie = request.getCookie(name(state));
    if (cookie == null) {
      return Optional.empty();
    }
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(cookie.getValue());
      return Optional.of(Launch.of(cipher.openText(PURPOSE, sealed)));
    } catch (IllegalArgumentException | SealBroken e) {
      return Optional.empty();
    }
  }

  /** Takes the cookie of {@code launch} away. */
  NewCookie ended(Launch launch) {
    return cookie(launch.state(), "", 0);
  }

  /** Lax: the way back begins on a page of the record system. */
  private static NewCookie cookie(String state, String value, int seconds) {
    return new NewCookie.Builder(name(state))
        .value(value)
        .path("/smart")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static String name(String state) {
    return PREFIX + state.substring(0, LETTERS);
  }
}
