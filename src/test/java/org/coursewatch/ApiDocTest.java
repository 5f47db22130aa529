package org.coursewatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coursewatch.people.Permissions;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;

/** docs/api.md names every call and every type of problem there is, and none besides. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class ApiDocTest {

  private static final Path DOCUMENT = Path.of("docs", "api.md");
  private static final Pattern CALL =
      Pattern.compile("(?m)^\\| \\[`(GET|POST|PUT|PATCH|DELETE) (/api/[^`]+)`\\]");
  private static final Pattern ROLES =
      Pattern.compile("(?m)^\\| \\[`([A-Z]+ /api/[^`]+)`\\]\\([^)]*\\) \\| ([^|]*?) \\|");
  private static final Pattern PROBLEM =
      Pattern.compile("(?m)^\\| `(urn:coursewatch:problem:[a-z-]+)` \\| (\\d{3}) \\| (.*) \\|$");

  @Inject Permissions permissions;

  @Test
  void everyCallIsDescribed() throws IOException {
    Set<String> described = new TreeSet<>();
    CALL.matcher(Files.readString(DOCUMENT))
        .results()
        .forEach(call -> described.add(call.group(1) + " " + call.group(2)));
    assertThat(described).isEqualTo(served());
  }

  @Test
  void theRolesAreThoseOfTheMatrix() throws IOException {
    Matcher rows = ROLES.matcher(Files.readString(DOCUMENT));
    while (rows.find()) {
      assertThat(rows.group(2)).as(rows.group(1)).isEqualTo(roles(rows.group(1)));
    }
  }

  @Test
  void everyTypeOfProblemIsDescribed() throws IOException {
    assertThat(PROBLEM.matcher(Files.readString(DOCUMENT)).results())
        .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values())
                .map(type -> type.uri() + " " + type.status() + " " + type.title())
                .toList());
  }

  private String roles(String call) {
    return permissions.isForEverybody(call)
        ? "everybody who signed in"
        : Arrays.stream(Role.values())
            .filter(role -> permissions.mayCall(role, call))
            .map(Role::label)
            .collect(Collectors.joining(", "));
  }

  private static Set<String> served() {
    JsonPath api = given().accept("application/json").get("/q/openapi?format=json").jsonPath();
    Map<String, Map<String, Object>> paths = api.getMap("paths");
    Set<String> calls = new TreeSet<>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(method -> path.startsWith("/api/"))
                .forEach(method -> calls.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return calls;
  }
}
