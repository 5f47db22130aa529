package org.coursewatch;

import java.util.List;
import java.util.stream.Stream;

/**
 * A request that cannot be right. {@code COURSE}, {@code PATIENT}, {@code STRANGER}, {@code
 * NUMBER}, {@code OWN} and {@code FOREIGN} in path and body stand for what {@link BadInputTest}
 * prepared.
 *
 * @param name what is wrong
 * @param account who sends it
 * @param path where to
 * @param body what is sent
 * @param status the answer's
 * @param field the field that is to blame, empty for the request as a whole, {@code -} for none
 */
record BadInput(String name, String account, String path, String body, int status, String field) {

  private static final String PATIENTS = "/api/patients";
  private static final String COURSES = "/api/courses";
  private static final String FACTS = "/api/courses/COURSE/facts";
  private static final String AUTHORIZATIONS = "/api/authorizations";
  private static final String NONE = "-";

  /** Ten megabytes of text. */
  private static final String TEN_MEGABYTES = "x".repeat(10 * 1024 * 1024);

  @Override
  public String toString() {
    return path + ": " + name;
  }

  static Stream<BadInput> all() {
    return Stream.of(
            everywhere(), patients(), courses(), facts(), labs(), authorizations(), steps())
        .flatMap(List::stream);
  }

  /** What is malformed wherever it is sent. */
  private static List<BadInput> everywhere() {
    return Stream.of(PATIENTS, COURSES, FACTS, AUTHORIZATIONS)
        .flatMap(
            path -> {
              String account = path.equals(AUTHORIZATIONS) ? "pharmacist" : "prescriber";
              return Stream.of(
                  new BadInput("no body", account, path, "", 400, ""),
                  new BadInput("half a document", account, path, "{\"type\": ", 400, ""),
                  new BadInput("two documents", account, path, "{} {}", 400, ""),
                  new BadInput("one key twice", account, path, "{\"a\": 1, \"a\": 2}", 400, ""),
                  new BadInput("no JSON", account, path, "<course/>", 400, ""),
                  new BadInput("nested deeply", account, path, "[".repeat(50_000), 400, ""),
                  new BadInput("a raw NUL", account, path, "{\"type\": \"a\0b\"}", 400, ""),
                  new BadInput("a list", account, path, "[]", 400, ""),
                  new BadInput("10 MB", account, path, json("type", TEN_MEGABYTES), 413, NONE),
                  new BadInput("wrong role", "auditor", path, "{}", 403, NONE),
                  new BadInput("unknown account", "nobody", path, "{}", 401, NONE));
            })
        .toList();
  }

  private static List<BadInput> patients() {
    return List.of(
        patient("unknown field", "\"middleName\": \"B\"", "middleName"),
        patient("day that does not exist", "\"birthDate\": \"2026-02-30\"", "birthDate"),
        patient("29 February of no leap year", "\"birthDate\": \"2001-02-29\"", "birthDate"),
        patient("year 0001", "\"birthDate\": \"0001-01-01\"", "birthDate"),
        patient("year 9999", "\"birthDate\": \"9999-12-31\"", "birthDate"),
        patient("born tomorrow", "\"birthDate\": \"2026-10-03\"", "birthDate"),
        patient("day of another form", "\"birthDate\": \"04/12/1998\"", "birthDate"),
        patient("number for a day", "\"birthDate\": 19980412", "birthDate"),
        patient("NUL in a name", "\"givenName\": \"A\\u0000da\"", "givenName"),
        patient("text turned around", "\"givenName\": \"A\\u202Eda\"", "givenName"),
        patient("isolate in a name", "\"familyName\": \"Sam\\u2066ple\"", "familyName"),
        patient("half a character", "\"familyName\": \"Sample\\ud800\"", "familyName"),
        patient("blank name", "\"familyName\": \"   \"", "familyName"),
        patient("endless name", "\"familyName\": \"" + "x".repeat(101) + "\"", "familyName"),
        patient("list for a name", "\"familyName\": [\"Sample\"]", "familyName"));
  }

  private static List<BadInput> courses() {
    String patient = "\"patientId\": \"PATIENT\"";
    String category = "\"riskCategory\": \"CAN_BECOME_PREGNANT\"";
    return List.of(
        course("unknown category", patient + ", \"riskCategory\": \"MAYBE\"", 400, "riskCategory"),
        course("no category", patient, 400, "riskCategory"),
        course("no id", "\"patientId\": \"7\", " + category, 400, "patientId"),
        course("unknown program", patient + ", \"program\": \"x\", " + category, 400, "program"),
        course(
            "basis that is no code",
            patient + ", \"categoryBasis\": \"is a man\", " + category,
            400,
            "categoryBasis"),
        course(
            "opened by hand",
            patient + ", \"openedOn\": \"2026-01-01\", " + category,
            400,
            "openedOn"),
        course(
            "nobody's patient",
            "\"patientId\": \"00000000-0000-4000-8000-000000000001\", " + category,
            404,
            NONE),
        course("another practice's patient", "\"patientId\": \"STRANGER\", " + category, 404, NONE),
        course("a second course", patient + ", " + category, 409, NONE));
  }

  private static List<BadInput> facts() {
    return List.of(
        fact("unknown kind", "\"type\": \"pregnancyWished\"", "type"),
        fact("no kind", "\"on\": \"2026-10-01\"", "type"),
        fact(
            "unknown field",
            "\"type\": \"counselingConfirmed\", \"on\": \"2026-10-01\", \"where\": \"here\"",
            "where"),
        fact("unknown result", test("2026-10-01", "MAYBE"), "result"),
        fact("day that does not exist", test("2026-02-30", "NEGATIVE"), "specimenOn"),
        fact("specimen of tomorrow", test("2026-10-03", "NEGATIVE"), "specimenOn"),
        fact("positive specimen of tomorrow", test("2026-10-03", "POSITIVE"), "specimenOn"),
        fact("year 0001", test("0001-01-01", "NEGATIVE"), "specimenOn"),
        fact("year 9999", test("9999-12-31", "NEGATIVE"), "specimenOn"),
        fact("before birth", test("1990-01-01", "NEGATIVE"), "specimenOn"),
        fact(
            "unknown method",
            "\"type\": \"contraceptionRecorded\", \"on\": \"2026-10-01\", \"by\": \"PRESCRIBER\","
                + " \"methods\": [\"PRAYER\"]",
            "methods[0]"),
        fact("hold of tomorrow", hold("2026-10-03T12:00:00Z", "labs"), "at"),
        fact("instant without offset", hold("2026-10-01T12:00:00", "labs"), "at"),
        fact("NUL in a reason", hold("2026-10-01T12:00:00Z", "la\\u0000bs"), "reason"),
        fact("reason turned around", hold("2026-10-01T12:00:00Z", "la\\u202ebs"), "reason"),
        fact(
            "endless supply",
            "\"type\": \"prescriptionIssued\", \"on\": \"2026-10-01\", \"daysSupply\": 99999",
            "daysSupply"),
        new BadInput(
            "course that does not exist",
            "prescriber",
            "/api/courses/00000000-0000-4000-8000-000000000002/facts",
            object(test("2026-10-01", "POSITIVE")),
            404,
            NONE),
        new BadInput(
            "no course id",
            "prescriber",
            "/api/courses/seven/facts",
            object(test("2026-10-01", "POSITIVE")),
            404,
            NONE),
        new BadInput(
            "a dispensing by hand",
            "prescriber",
            FACTS,
            object("\"type\": \"dispensed\", \"at\": \"2026-10-01T12:00:00Z\", \"daysSupply\": 30"),
            403,
            NONE),
        new BadInput(
            "a void of nothing",
            "prescriber",
            FACTS,
            object("\"type\": \"factVoided\", \"fact\": \"x\", \"reason\": \"typing error\""),
            409,
            NONE));
  }

  private static List<BadInput> labs() {
    return List.of(
        lab("negative", "1742-6", "-1", "U/L", "value"),
        lab("absurd", "1742-6", "1000000000000", "U/L", "value"),
        lab("beyond all numbers", "1742-6", "1e99999", "U/L", "value"),
        lab("endless decimals", "1742-6", "1.00000000000000000001", "U/L", "value"),
        lab("text", "1742-6", "\"41\"", "U/L", "value"),
        lab("unknown unit", "1742-6", "41", "furlong", "unit"),
        lab("another test's unit", "1742-6", "41", "mg/dL", "unit"),
        lab("unknown test", "0000-0", "41", "U/L", "loinc"));
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

  /** A patient who is right but for {@code member}. */
  private static BadInput patient(String name, String member, String field) {
    StringBuilder members = new StringBuilder(member);
    for (String right :
        List.of(
            "\"givenName\": \"Ada\"",
            "\"familyName\": \"Sample\"",
            "\"birthDate\": \"1998-04-12\"")) {
      if (!member.startsWith(right.substring(0, right.indexOf(':')))) {
        members.append(", ").append(right);
      }
    }
    return new BadInput(name, "prescriber", PATIENTS, object(members.toString()), 400, field);
  }

  private static BadInput course(String name, String members, int status, String field) {
    return new BadInput(name, "prescriber", COURSES, object(members), status, field);
  }

  private static BadInput fact(String name, String members, String field) {
    return new BadInput(name, "prescriber", FACTS, object(members), 400, field);
  }

  private static BadInput lab(String name, String loinc, String value, String unit, String field) {
    String members =
        "\"type\": \"labResulted\", \"on\": \"2026-10-01\", \"loinc\": \"%s\", \"value\": %s, \"unit\": \"%s\""
            .formatted(loinc, value, unit);
    return fact(name + " lab", members, field);
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

  private static String test(String day, String result) {
    return "\"type\": \"pregnancyTested\", \"specimenOn\": \"%s\", \"result\": \"%s\", \"specimen\": \"URINE\", \"setting\": \"MEDICAL\""
        .formatted(day, result);
  }

  private static String hold(String at, String reason) {
    return "\"type\": \"holdPlaced\", \"at\": \"%s\", \"reason\": \"%s\"".formatted(at, reason);
  }

  private static String patientWith(String number, String birthDate) {
    return "\"patientNumber\": \"%s\", \"birthDate\": \"%s\"".formatted(number, birthDate);
  }

  private static String json(String member, String text) {
    return "{\"" + member + "\": \"" + text + "\"}";
  }

  private static String object(String members) {
    return "{" + members + "}";
  }
}
