package org.coursewatch.worklist;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Calls of worklists with the demo accounts, and what they answer. */
public final class WorklistCalls {

  private WorklistCalls() {}

  public static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  public static Response list(String account, String... parameters) {
    RequestSpecification request = as(account);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get("/api/worklist");
  }

  /** The courses of a page, in its order. */
  public static List<String> courses(Response page) {
    return page.then().statusCode(200).extract().jsonPath().getList("entries.courseId");
  }

  /** The items of the entry of {@code course}. */
  public static List<Map<String, Object>> items(Response page, Object course) {
    JsonPath json = page.then().statusCode(200).extract().jsonPath();
    List<Map<String, Object>> items =
        json.getList("entries.find { it.courseId == '%s' }?.items".formatted(course));
    return items == null ? List.of() : items;
  }

  /** The kinds of the items of the entry of {@code course}; none without an entry. */
  public static List<Object> kinds(Response page, Object course) {
    return items(page, course).stream().map(item -> item.get("kind")).toList();
  }

  /** The id of the item of {@code kind} of {@code course}. */
  public static String item(String account, Object course, String kind) {
    return items(list(account), course).stream()
        .filter(item -> kind.equals(item.get("kind")) || kind.equals(item.get("check")))
        .map(item -> (String) item.get("itemId"))
        .findFirst()
        .orElseThrow();
  }
}
