package org.coursewatch.overdue.rest;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.coursewatch.TestPeople.Practice;

/** Calls of the overdue report with the demo accounts, and what they answer. */
final class OverdueCalls {

  static final String ADDRESS = "/api/reports/overdue";

  private OverdueCalls() {}

  static Response report(String account, String... parameters) {
    var request = given().auth().preemptive().basic(account, "demo");
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(ADDRESS);
  }

  static List<Map<String, Object>> items(Response page) {
    JsonPath json = page.then().statusCode(200).extract().jsonPath();
    return json.getList("items");
  }

  static List<String> places(Response page) {
    return items(page).stream().map(OverdueCalls::place).toList();
  }

  static String place(Map<String, Object> item) {
    return item.get("overdueOn") + " " + item.get("courseId") + " " + item.get("check");
  }

  static String prescriberOf(Practice practice) {
    return String.valueOf(practice.prescriber().prescriber());
  }

  static String field() {
    return "errors[0].field";
  }
}
