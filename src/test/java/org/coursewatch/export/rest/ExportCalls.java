package org.coursewatch.export.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls about exports with the demo accounts. */
final class ExportCalls {

  static final String ADDRESS = "/api/exports";

  private ExportCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }

  static Response order(String account, String body) {
    return as(account).contentType(ContentType.JSON).body(body).post(ADDRESS);
  }

  /** The id of an ordered export of the overdue report; {@code parameters} is a JSON object. */
  static String ordered(String account, String kind, String parameters) {
    return order(account, "{\"kind\": \"%s\", \"parameters\": %s}".formatted(kind, parameters))
        .then()
        .statusCode(202)
        .extract()
        .path("exportId");
  }

  static JsonPath read(String account, String id) {
    return as(account).get(ADDRESS + "/" + id).then().statusCode(200).extract().jsonPath();
  }

  static Response content(String account, String id) {
    return as(account).accept("*/*").get(ADDRESS + "/" + id + "/content");
  }

  static Response remove(String account, String id) {
    return as(account).delete(ADDRESS + "/" + id);
  }
}
