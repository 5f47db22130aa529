package org.coursewatch;

import static org.coursewatch.BadInput.NONE;
import static org.coursewatch.BadInput.json;
import static org.coursewatch.BadInput.object;

import java.util.List;
import java.util.stream.Stream;

/** What a pharmacy cannot ask for. */
final class BadDispensing {

  private static final String AUTHORIZATIONS = "/api/authorizations";

  private BadDispensing() {}

  static Stream<BadInput> all() {
    return Stream.concat(authorizations().stream(), steps().stream());
  }

  private static List<BadInput> authorizations() {
    return List.of(
        ask(
            "unknown field",
            patientWith("NUMBER", "1998-04-12") + ", \"urgent\": true",
            400,
            "urgent"),
        ask("mistyped number", patientWith("00000-00001", "1998-04-12"), 400, "patientNumber"),
        ask("day that does not exist", patientWith("NUMBER", "2026-02-30"), 400, "birthDate"),
        ask("year 0001", patientWith("NUMBER", "0001-01-01"), 400, "birthDate"),
        ask("year 9999", patientWith("NUMBER", "9999-12-31"), 400, "birthDate"),
        ask("another birth date", patientWith("NUMBER", "1998-04-13"), 404, NONE),
        ask("nobody's number", patientWith("00000-00000", "1998-04-12"), 404, NONE),
        askFor("no days", "", 400, "request.daysSupply"),
        askFor("0 days", "\"daysSupply\": 0", 400, "request.daysSupply"),
        askFor("-30 days", "\"daysSupply\": -30", 400, "request.daysSupply"),
        askFor("half a day", "\"daysSupply\": 0.5", 400, "request.daysSupply"),
        askFor("5,000,000,000 days", "\"daysSupply\": 5000000000", 400, "request.daysSupply"),
        askFor("35 days", "\"daysSupply\": 35", 409, NONE),
        askFor(
            "-10 capsules",
            "\"daysSupply\": 30, \"lines\": [{\"quantity\": -10}]",
            400,
            "request.lines[0].quantity"),
        askFor(
            "21 lines",
            "\"daysSupply\": 30, \"lines\": ["
                + "{\"quantity\": 10},".repeat(20)
                + "{\"quantity\": 10}]",
            400,
            "request.lines"));
  }

  private static List<BadInput> steps() {
    String reason = json("reason", "changed my mind");
    return List.of(
        step("somebody else's number", "FOREIGN/reversal", reason, 404, NONE),
        step("somebody else's supply", "FOREIGN/dispensing", "{}", 404, NONE),
        step("somebody else's return", "FOREIGN/return", "", 404, NONE),
        step("nobody's number", "0000-0000-0000-0000/reversal", reason, 404, NONE),
        step("mistyped number", "0000-0000-0000-0001/reversal", reason, 404, NONE),
        step("no reason", "OWN/reversal", "{}", 400, "reason"),
        step("NUL in the reason", "OWN/reversal", json("reason", "a\\u0000b"), 400, "reason"),
        step("reason turned around", "OWN/reversal", json("reason", "a\\u202eb"), 400, "reason"),
        step("endless reason", "OWN/reversal", json("reason", "x".repeat(501)), 400, "reason"),
        step("more than authorized", "OWN/dispensing", "{\"daysSupply\": 31}", 400, "daysSupply"),
        step("negative supply", "OWN/dispensing", "{\"daysSupply\": -1}", 400, "daysSupply"),
        step("unknown field", "OWN/dispensing", "{\"days\": 30}", 400, "days"),
        step("return of what is live", "OWN/return", "", 409, NONE));
  }

  private static BadInput ask(String name, String members, int status, String field) {
    String body = object(members + ", \"request\": {\"daysSupply\": 30}");
    return new BadInput(name, "pharmacist", AUTHORIZATIONS, body, status, field);
  }

  private static BadInput askFor(String name, String request, int status, String field) {
    String body = object(patientWith("NUMBER", "1998-04-12") + ", \"request\": " + object(request));
    return new BadInput(name, "pharmacist", AUTHORIZATIONS, body, status, field);
  }

  private static BadInput step(String name, String path, String body, int status, String field) {
    return new BadInput(name, "pharmacist", AUTHORIZATIONS + "/" + path, body, status, field);
  }

  private static String patientWith(String number, String birthDate) {
    return "\"patientNumber\": \"%s\", \"birthDate\": \"%s\"".formatted(number, birthDate);
  }
}
