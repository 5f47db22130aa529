package org.coursewatch.matrix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.demo.DemoProfile;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The pages of the matrix over HTTP: every page has a row and every row a page; a role without a
 * cell is refused with a page that says so, before anything is read; every page without a variable
 * opens for the roles that may; nothing opens for nobody.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class PagesMatrixTest {

  private static final String SOMEBODYS = "11111111-1111-4111-8111-111111111111";
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  private static final List<Role> ROLES =
      Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();

  @Inject Permissions permissions;
  @Inject PageRoutes routes;

  @Test
  void everyPageHasARowAndEveryRowAPage() {
    assertThat(permissions.calls().stream().filter(PageRoutes::isPage))
        .containsExactlyInAnyOrderElementsOf(routes.calls().keySet());
  }

  @Test
  void aRoleWithoutACellIsRefused() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> call : routes.calls().entrySet()) {
      for (Role role : ROLES) {
        if (!permissions.mayCall(role, call.getKey())) {
          Response answer = send(as(role), call);
          softly.assertThat(answer.statusCode()).as(role + " " + call).isEqualTo(403);
          softly
              .assertThat(Jsoup.parse(answer.asString()).select("h1").text())
              .as(role + " " + call)
              .isEqualTo("Your role does not permit this");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void aPageOpensForWhoMay() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> call : routes.calls().entrySet()) {
      if (call.getKey().startsWith("GET ") && !call.getKey().contains("{")) {
        for (Role role : ROLES) {
          if (permissions.mayCall(role, call.getKey())) {
            softly
                .assertThat(send(as(role), call).statusCode())
                .as(role + " " + call)
                .isIn(200, 303);
          }
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void everyLinkOfTheNavigationOpens() {
    SoftAssertions softly = new SoftAssertions();
    for (Role role : ROLES) {
      Response home = as(role).accept("text/html").get("/start");
      softly.assertThat(home.statusCode()).as(role + " at home").isEqualTo(200);
      for (String address :
          Jsoup.parse(home.asString()).select("header.top nav a").eachAttr("href")) {
        softly
            .assertThat(as(role).accept("text/html").get(address).statusCode())
            .as(role + " " + address)
            .isEqualTo(200);
      }
    }
    softly.assertAll();
  }

  @Test
  void nothingOpensForNobody() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> call : routes.calls().entrySet()) {
      softly.assertThat(send(given(), call).statusCode()).as(call.getKey()).isEqualTo(401);
    }
    softly.assertAll();
  }

  private static RequestSpecification as(Role role) {
    return given().auth().preemptive().basic(role.label(), "demo");
  }

  private static Response send(RequestSpecification who, Map.Entry<String, String> call) {
    String[] parts = call.getKey().split(" ", 2);
    RequestSpecification request =
        who.config(AS_IT_IS)
            .accept("text/html,*/*")
            .header("Sec-Fetch-Site", "same-origin")
            .redirects()
            .follow(false);
    if (!parts[0].equals("GET")) {
      if (call.getValue().startsWith("multipart/")) {
        request.multiPart("nothing", "");
      } else if (call.getValue().startsWith("image/")) {
        request.contentType(call.getValue()).body(new byte[0]);
      } else {
        request.contentType(call.getValue()).body("");
      }
    }
    return request.request(parts[0], parts[1].replaceAll("\\{\\w+}", SOMEBODYS));
  }
}
