package org.coursewatch.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.platform.rest.ProblemTest.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;

/** Every address of the API says which methods it takes, and takes no other one. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class MethodCheckTest {

  private static final String ID = "0190a6e4-5b7c-7d31-9c40-1f2e3d4c5b6a";

  @Test
  void everyAddressTakesItsMethodsAndNoOther() {
    Map<String, Map<String, Object>> paths =
        given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    assertThat(paths).hasSizeGreaterThan(10);
    paths.forEach((path, methods) -> check(path, own(methods.keySet())));
  }

  @Test
  void whatIsNoAddressIsNotFoundByAnyMethod() {
    for (String path : new String[] {"/api", "/api/", "/api/coursesx", "/api/courses/a/b/c"}) {
      problem(given().delete(path), ProblemType.NOT_FOUND);
    }
  }

  private static void check(String path, Set<String> methods) {
    String address = path.replaceAll("\\{[^}]+}", ID);
    String allowed = String.join(", ", methods);
    Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")
        .filter(method -> !methods.contains(method))
        .forEach(
            method -> {
              Response answer = given().request(method, address);
              problem(answer, ProblemType.METHOD_NOT_ALLOWED).header("Allow", allowed);
            });
    given().options(address).then().statusCode(204).header("Allow", allowed);
    methods.stream()
        .filter(method -> !method.equals("OPTIONS"))
        .forEach(
            method ->
                assertThat(given().request(method, address).statusCode())
                    .as(method + " " + path)
                    .isNotIn(404, 405));
  }

  private static Set<String> own(Set<String> described) {
    Set<String> methods =
        described.stream()
            .map(method -> method.toUpperCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    methods.add("OPTIONS");
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }
}
