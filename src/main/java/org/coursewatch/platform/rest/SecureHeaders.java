package org.coursewatch.platform.rest;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * What every answer tells a browser to keep from doing, errors and files included. Written when the
 * head of the answer is sent, so that no resource can forget or weaken it.
 */
final class SecureHeaders {

  private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

  /** Our pages: scripts, styles and forms of our own, nothing inline, in nobody's frame. */
  static final String OWN_PAGES =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'";

  /** Swagger UI comes with a script and styles inside its page. It shows the API and no person. */
  static final String SWAGGER_UI =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " script-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; connect-src 'self'";

  /** Photos that people sent: even opened on its own, such a file can do nothing. */
  static final String PHOTOS = "default-src 'none'; frame-ancestors 'none'; sandbox";

  static final String NO_STORE = "no-store";
  static final String TLS_ONLY_FOR_A_YEAR = "max-age=31536000";

  /** No page of ours uses a device of the reader's, but for one. */
  static final String NO_DEVICES =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
          + " magnetometer=(), microphone=(), payment=(), usb=()";

  /** Where a pharmacy scans the number a patient shows. */
  static final String CAMERA_ONLY = NO_DEVICES.replace("camera=()", "camera=(self)");

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          NO_DEVICES,
          // With no-referrer, browsers would tell no Origin in forms of our own: see CrossSite.
          "Referrer-Policy",
          "same-origin",
          "X-Content-Type-Options",
          "nosniff",
          // For browsers that do not know frame-ancestors.
          "X-Frame-Options",
          "DENY");

  private SecureHeaders() {}

  /** Sees to it that the answer to {@code request} will carry them. */
  static void promise(RoutingContext request) {
    request.addHeadersEndHandler(head -> write(request));
  }

  private static void write(RoutingContext request) {
    HttpServerResponse response = request.response();
    MultiMap headers = response.headers();
    ALWAYS.forEach(headers::set);
    String path = request.normalizedPath();
    if (path.equals("/pharmacy")) {
      headers.set("Permissions-Policy", CAMERA_ONLY);
    }
    if (isPrivateLink(path)) {
      headers.set("Referrer-Policy", "no-referrer");
    }
    if (!isDevUi(path)) {
      headers.set(CONTENT_SECURITY_POLICY, policy(path, headers));
    }
    // By TLS here, or as a trusted proxy says: Quarkus has looked at its headers already.
    if ("https".equals(request.request().scheme())) {
      headers.set("Strict-Transport-Security", TLS_ONLY_FOR_A_YEAR);
    }
    if (path.startsWith("/api/")
        || isPage(headers)
        || !headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
  }

  private static String policy(String path, MultiMap headers) {
    if (isSwaggerUi(path)) {
      return SWAGGER_UI;
    }
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith("image/jpeg") ? PHOTOS : OWN_PAGES;
  }

  /** A page may show a person; styles, scripts and images never do. */
  private static boolean isPage(MultiMap headers) {
    String type = headers.get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith("text/html");
  }

  /** Whoever has the address has what is behind it: nobody is told where one comes from. */
  private static boolean isPrivateLink(String path) {
    return path.startsWith("/calendar/") || path.startsWith("/unsubscribe/");
  }

  private static boolean isSwaggerUi(String path) {
    return path.equals("/q/swagger-ui") || path.startsWith("/q/swagger-ui/");
  }

  /** Quarkus' own pages for development; no other build has them. */
  private static boolean isDevUi(String path) {
    return LaunchMode.current() == LaunchMode.DEVELOPMENT && path.startsWith("/q/dev-ui");
  }
}
