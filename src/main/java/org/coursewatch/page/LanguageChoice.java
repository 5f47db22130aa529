package org.coursewatch.page;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.coursewatch.notice.Language;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /language}: remembers the language of the pages in a cookie, which says nothing else. */
@Path("/language")
public class LanguageChoice {

  private static final String COOKIE = "language";
  private static final Duration KEPT = Duration.ofDays(365);

  /** Leads back to the page on which the language was chosen. */
  @POST
  @DuringReadOnly
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response choose(
      @FormParam("language") @Nullable String language, @FormParam("back") @Nullable String back) {
    Language chosen = known(language).orElse(Language.EN);
    NewCookie cookie =
        new NewCookie.Builder(COOKIE)
            .value(chosen.tag())
            .path("/")
            .maxAge((int) KEPT.toSeconds())
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(ours(back)).cookie(cookie).build();
  }

  static Language of(HttpServerRequest request) {
    Cookie cookie = request.getCookie(COOKIE);
    return known(cookie == null ? null : cookie.getValue())
        .or(() -> firstAskedFor(request.getHeader("Accept-Language")))
        .orElse(Language.EN);
  }

  /** The first of the languages a browser lists that there is; they come in order of liking. */
  private static Optional<Language> firstAskedFor(@Nullable String accepted) {
    return accepted == null
        ? Optional.empty()
        : Arrays.stream(accepted.split(","))
            .map(each -> each.strip().split("[-;]", 2)[0])
            .flatMap(each -> known(each).stream())
            .findFirst();
  }

  private static Optional<Language> known(@Nullable String tag) {
    return Arrays.stream(Language.values())
        .filter(each -> tag != null && each.tag().equals(tag.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** A path of this service and of nobody else: no scheme and no host. */
  private static URI ours(@Nullable String back) {
    try {
      URI address = URI.create(back == null || back.isBlank() ? "/" : back);
      boolean isOurs =
          address.getScheme() == null
              && address.getRawAuthority() == null
              && address.getRawPath().startsWith("/")
              && !address.getRawPath().startsWith("//");
      return isOurs ? address : URI.create("/");
    } catch (IllegalArgumentException e) {
      return URI.create("/");
    }
  }
}
