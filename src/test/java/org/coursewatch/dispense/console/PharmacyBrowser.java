package org.coursewatch.dispense.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Asks for pages as a browser without scripts; none may tell more than a pharmacy may know. */
record PharmacyBrowser(String account, String language) {

  static PharmacyBrowser of(String account) {
    return new PharmacyBrowser(account, "en");
  }

  PharmacyBrowser in(String other) {
    return new PharmacyBrowser(account, other);
  }

  Document get(String address) {
    return shown(send(address), address, 200);
  }

  Response send(String address) {
    return request().get(address);
  }

  /** The page that the form to {@code action} on {@code page} leads to, with every box checked. */
  Document submit(Document page, String action) {
    return submit(page, action, Map.of());
  }

  /** The same with some fields typed. */
  Document submit(Document page, String action, Map<String, String> typed) {
    Response answer = send(page, action, typed);
    return answer.statusCode() == 303
        ? get(URI.create(answer.header("Location")).getPath())
        : shown(answer, action, 200);
  }

  /** The page a form that is refused is shown on again. */
  Document refused(Document page, String action, Map<String, String> typed, int status) {
    return shown(send(page, action, typed), action, status);
  }

  Response send(Document page, String action, Map<String, String> typed) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Element form = page.selectFirst("form[action=" + action + "]");
    if (form != null) {
      form.select("input[name]:not([type=radio])")
          .forEach(
              input ->
                  fields
                      .computeIfAbsent(input.attr("name"), name -> new ArrayList<>())
                      .add(input.val()));
    }
    typed.forEach((name, value) -> fields.put(name, List.of(value)));
    return request()
        .header("Sec-Fetch-Site", "same-origin")
        .contentType(ContentType.URLENC.withCharset("UTF-8"))
        .formParams(fields)
        .post(action);
  }

  private RequestSpecification request() {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .accept("text/html")
        .header("Accept-Language", language)
        .redirects()
        .follow(false);
  }

  private static Document shown(Response answer, String address, int status) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    Document page = SilentPages.assertSilent(answer.asString());
    assertThat(page.select("h1")).as(address).hasSize(1);
    return page;
  }
}
