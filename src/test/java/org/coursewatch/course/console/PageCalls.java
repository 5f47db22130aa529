package org.coursewatch.course.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.coursewatch.TestPeople.Treated;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page of a course as a browser asks for it and sends its forms. */
final class PageCalls {

  private PageCalls() {}

  static Response send(Element form, String account) {
    RequestSpecification request =
        as(account).header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    form.select("input[name]").forEach(each -> request.formParam(each.attr("name"), each.val()));
    form.select("textarea").forEach(each -> request.formParam(each.attr("name"), each.val()));
    return request.post(form.attr("action"));
  }

  static Element section(Document page, String id) {
    return page.selectFirst("#" + id).closest("section");
  }

  static String headline(Treated treated, String account, String language) {
    return page(treated, account, language).selectFirst("#standing").text();
  }

  static Document page(Treated treated, String account, String language) {
    return page(treated, account, language, "");
  }

  static Document page(Treated treated, String account, String language, String query) {
    Response response =
        as(account)
            .header("Accept-Language", language)
            .get("/office/courses/" + treated.course() + query);
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return Jsoup.parse(response.asString());
  }

  static RequestSpecification as(String account) {
    return given().accept("text/html").auth().preemptive().basic(account, "demo");
  }
}
