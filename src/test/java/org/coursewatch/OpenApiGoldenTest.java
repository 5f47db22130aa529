package org.coursewatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.Test;

/**
 * The description of the API changes only on purpose: it is kept beside the tests, and a change of
 * it is read in the review like any other.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OpenApiGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/openapi.yaml");
  private static final String REFRESH =
      "If that is on purpose: ./mvnw test -Dtest=OpenApiGoldenTest -Dcoursewatch.golden=write";

  @Test
  void isAsWritten() throws IOException {
    String found =
        given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
    if ("write".equals(System.getProperty("coursewatch.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, found);
    }
    assertThat(GOLDEN).as("%s is not written yet. %s", GOLDEN, REFRESH).exists();
    assertThat(found)
        .as("The API at /q/openapi is not the one in %s. %s", GOLDEN, REFRESH)
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void showsAnExampleOfEveryCall() {
    Map<String, Map<String, Object>> paths =
        given().get("/q/openapi?format=json").then().statusCode(200).extract().path("paths");
    List<String> without = new ArrayList<>();
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) -> {
                  if (path.startsWith("/api/") && !operation.toString().contains("example")) {
                    without.add(method + " " + path);
                  }
                }));
    assertThat(without).as("calls without an example").isEmpty();
  }
}
