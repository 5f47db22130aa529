package org.coursewatch;

import static org.coursewatch.BadInput.NONE;
import static org.coursewatch.BadInput.object;

import java.util.List;
import java.util.stream.Stream;

/** Facts that cannot be. */
final class BadFacts {

  private static final String FACTS = "/api/courses/COURSE/facts";

  private BadFacts() {}

  static Stream<BadInput> all() {
    return Stream.concat(facts().stream(), labs().stream());
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
            "an exemption by the practice",
            "prescriber",
            FACTS,
            object(exemption("2026-10-01")),
            403,
            NONE),
        new BadInput(
            "an exemption of tomorrow",
            "administrator",
            FACTS,
            object(exemption("2026-10-03")),
            400,
            "on"),
        new BadInput(
            "a limit lifted without a reason",
            "administrator",
            FACTS,
            object("\"type\": \"monthlyLimitLifted\", \"on\": \"2026-10-01\""),
            400,
            "reason"),
        new BadInput(
            "a test by the office",
            "administrator",
            FACTS,
            object(test("2026-10-01", "NEGATIVE")),
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

  private static BadInput fact(String name, String members, String field) {
    return new BadInput(name, "prescriber", FACTS, object(members), 400, field);
  }

  private static BadInput lab(String name, String loinc, String value, String unit, String field) {
    String members =
        "\"type\": \"labResulted\", \"on\": \"2026-10-01\", \"loinc\": \"%s\", \"value\": %s, \"unit\": \"%s\""
            .formatted(loinc, value, unit);
    return fact(name + " lab", members, field);
  }

  private static String test(String day, String result) {
    return "\"type\": \"pregnancyTested\", \"specimenOn\": \"%s\", \"result\": \"%s\", \"specimen\": \"URINE\", \"setting\": \"MEDICAL\""
        .formatted(day, result);
  }

  private static String exemption(String on) {
    return "\"type\": \"medicalExemptionGranted\", \"on\": \"%s\", \"reason\": \"form\""
        .formatted(on);
  }

  private static String hold(String at, String reason) {
    return "\"type\": \"holdPlaced\", \"at\": \"%s\", \"reason\": \"%s\"".formatted(at, reason);
  }
}
