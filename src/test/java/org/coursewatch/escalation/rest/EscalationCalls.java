package org.coursewatch.escalation.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.coursewatch.TestPeople.Treated;

/** Calls about escalation and attempts with the demo accounts. */
final class EscalationCalls {

  private EscalationCalls() {}

  static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo").contentType(ContentType.JSON);
  }

  static Response attempt(String account, Treated treated, String at, String outcome) {
    String body =
        """
        {"at": "%s", "channel": "PHONE", "outcome": "%s", "note": "Left word with Ada Lovelace"}"""
            .formatted(at, outcome);
    return as(account).body(body).post(address(treated));
  }

  static Response attempts(String account, Treated treated, String... parameters) {
    return get(account, address(treated), parameters);
  }

  static Response lost(String account, String... parameters) {
    return get(account, "/api/reports/lost-to-follow-up", parameters);
  }

  static Response escalations(String account, String... parameters) {
    return get(account, "/api/reports/escalations", parameters);
  }

  static Response overdue(String account, String... parameters) {
    return get(account, "/api/reports/overdue", parameters);
  }

  static String address(Treated treated) {
    return "/api/courses/" + treated.course() + "/contact-attempts";
  }

  private static Response get(String account, String address, String... parameters) {
    RequestSpecification request = as(account);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam(parameters[i], parameters[i + 1]);
    }
    return request.get(address);
  }
}
