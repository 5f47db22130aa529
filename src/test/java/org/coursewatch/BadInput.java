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
  static final String NONE = "-";

  /** Ten megabytes of text. */
  private static final String TEN_MEGABYTES = "x".repeat(10 * 1024 * 1024);

  @Override
  public String toString() {
    return path + ": " + name;
  }

  static Stream<BadInput> all() {
    return Stream.of(
            everywhere().stream(),
            patients().stream(),
            courses().stream(),
            BadFacts.all(),
            BadDispensing.all())
        .flatMap(requests -> requests);
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

  static String json(String member, String text) {
    return "{\"" + member + "\": \"" + text + "\"}";
  }

  static String object(String members) {
    return "{" + members + "}";
  }
}
