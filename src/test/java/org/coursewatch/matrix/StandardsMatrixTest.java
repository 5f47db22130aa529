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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.coursewatch.demo.DemoProfile;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Role;
import org.junit.jupiter.api.Test;

/**
 * The faces of FHIR, CDS Hooks and NCPDP in the permission matrix: every call has a row and every
 * row a call; a role without a cell is refused before anything is read, in the protocol's own
 * words; nothing opens for nobody; whoever may is answered.
 */
@QuarkusTest
@TestProfile(DemoProfile.class)
class StandardsMatrixTest {

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
  void everyCallHasARowAndEveryRowACall() {
    assertThat(routes.standards()).isNotEmpty();
    assertThat(permissions.calls().stream().filter(PageRoutes::isStandard))
        .containsExactlyInAnyOrderElementsOf(routes.standards().keySet());
  }

  @Test
  void aRoleWithoutACellIsRefusedInTheProtocolsWords() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> call : routes.standards().entrySet()) {
      for (Role role : ROLES) {
        if (!permissions.mayCall(role, call.getKey())) {
          Response answer = send(as(role), call);
          softly.assertThat(answer.statusCode()).as(role + " " + call).isEqualTo(403);
          softly.assertThat(answer.contentType()).as(role + " " + call).contains(type(call));
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void whoMayIsAnswered() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> call : routes.standards().entrySet()) {
      for (Role role : ROLES) {
        if (permissions.mayCall(role, call.getKey())) {
          softly
              .assertThat(send(as(role), call).statusCode())
              .as(role + " " + call)
              .isNotIn(401, 403, 405, 415)
              .isLessThan(500);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void nothingOpensForNobody() {
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, String> call : routes.standards().entrySet()) {
      Response answer = send(given(), call);
      softly.assertThat(answer.statusCode()).as(call.getKey()).isEqualTo(401);
      softly.assertThat(answer.contentType()).as(call.getKey()).contains(type(call));
    }
    softly.assertAll();
  }

  private static String type(Map.Entry<String, String> call) {
    String path = call.getKey().split(" ", 2)[1];
    if (path.startsWith("/fhir/")) {
      return "application/fhir+json";
    }
    return path.startsWith("/ncpdp/") ? "xml" : "application/problem+json";
  }

  private static RequestSpecification as(Role role) {
    return given().auth().preemptive().basic(role.label(), "demo");
  }

  private static Response send(RequestSpecification who, Map.Entry<String, String> call) {
    String[] parts = call.getKey().split(" ", 2);
    RequestSpecification request = who.config(AS_IT_IS).urlEncodingEnabled(false);
    if (!parts[0].equals("GET") && !parts[0].equals("DELETE")) {
      String type =
          call.getValue().startsWith("application/x-www") ? "application/json" : call.getValue();
      request.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
    }
    return request.request(parts[0], parts[1].replaceAll("\\{\\w+}", SOMEBODYS));
  }
}
