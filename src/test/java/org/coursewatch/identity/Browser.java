package org.coursewatch.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as far as signing in needs one: it keeps cookies, follows redirects and sends forms. It
 * sends a {@code Secure} cookie to this machine without TLS, as browsers do.
 */
final class Browser {

  /** What was shown in the end. */
  record Page(URI address, int status, String body) {

    /** Where its first form goes. */
    URI form() {
      Matcher form = FORM.matcher(body);
      if (!form.find()) {
        throw new AssertionError("No form at " + address.getPath() + ": " + body);
      }
      return address.resolve(form.group(1).replace("&amp;", "&"));
    }
  }

  private record Cookie(String path, String value) {}

  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();

  /** Every {@code Set-Cookie} so far, as it came. */
  final List<String> setCookies = new ArrayList<>();

  /** Every address visited so far, with its query. */
  final List<URI> visited = new ArrayList<>();

  Page get(URI address) {
    return follow(HttpRequest.newBuilder(address).GET());
  }

  Page post(URI address, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return follow(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            // As browsers say of a form on a page of the same origin.
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Fills in the login form of {@code page}. */
  Page signIn(Page page, String name, String password) {
    return post(page.form(), Map.of("username", name, "password", password));
  }

  /** The last {@code Set-Cookie} whose name begins with {@code name}. */
  String lastSetCookie(String name) {
    return setCookies.stream()
        .filter(cookie -> cookie.startsWith(name))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + setCookies));
  }

  /** What it would send as {@code Cookie} to {@code address}. */
  String cookies(URI address) {
    return cookies.entrySet().stream()
        .filter(cookie -> address.getPath().startsWith(cookie.getValue().path()))
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value())
        .collect(Collectors.joining("; "));
  }

  private Page follow(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request);
    for (int i = 0; answer.statusCode() / 100 == 3; i++) {
      if (i == MOST_REDIRECTS) {
        throw new AssertionError("in circles: " + visited);
      }
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      answer = send(HttpRequest.newBuilder(next).GET());
    }
    return new Page(answer.uri(), answer.statusCode(), answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder builder) {
    URI address = builder.build().uri();
    visited.add(address);
    String sent = cookies(address);
    HttpRequest request = sent.isEmpty() ? builder.build() : builder.header("Cookie", sent).build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    setCookies.add(setCookie);
    String[] parts = setCookie.split(";", 2);
    String[] pair = parts[0].split("=", 2);
    String attributes = parts.length > 1 ? parts[1] : "";
    if (pair[1].isEmpty() || attributes.matches("(?i).*max-age=0\\b.*")) {
      cookies.remove(pair[0]);
      return;
    }
    Matcher path = Pattern.compile("(?i)path=([^;]+)").matcher(attributes);
    cookies.put(pair[0], new Cookie(path.find() ? path.group(1).strip() : "/", pair[1]));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
