package org.coursewatch.people.rest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An invented person whose every value is found again wherever it turns up: no other test and no
 * library says one of these words.
 */
final class Somebody {

  static final String GIVEN = "Xantippa";
  static final String FAMILY = "Quillfeather";
  static final String FORMER_FAMILY = "Wumbleton";
  static final String BORN = "1987-02-13";
  static final String BORN_CORRECTED = "1987-02-14";
  static final String EMAIL = "xq.mailbox@zwiebelturm.example";
  static final String PHONE = "+1 718 555 0173";
  static final String GUARDIAN = "Bartholomaeus Oyster-Knock";
  static final String GUARDIAN_CONTACT = "knock@grottenolm.example";

  /** Free text as staff type it: with the name, and something of health. */
  static final String REASON = "Ms. " + FAMILY + " felt smurfblue and was pregnant before";

  /** What says who it is, in small letters. The number is not in it: it is asked for apart. */
  static final List<String> VALUES =
      Stream.of(
              GIVEN,
              FAMILY,
              FORMER_FAMILY,
              "xq.mailbox",
              "zwiebelturm",
              PHONE,
              "718 555 0173",
              "7185550173",
              "718-555-0173",
              "Bartholomaeus",
              "Oyster-Knock",
              "grottenolm",
              "smurfblue",
              "1987-02-13",
              "1987-02-14",
              "19870213",
              "19870214",
              "13.02.1987",
              "13.2.1987",
              "02/13/1987",
              "2/13/1987",
              "13/02/1987",
              "[1987,2,13]",
              "13 Feb 1987",
              "Feb 13, 1987",
              "13 February 1987",
              "February 13, 1987")
          .map(Somebody::small)
          .toList();

  /** Words of health. Alone they tell of nobody. */
  static final List<String> HEALTH =
      List.of("pregnan", "positive", "contracept", "isotretinoin", "hcg", "condom", "iud_");

  private Somebody() {}

  /** Registered under the former name, with contacts and a guardian. */
  static String registration() {
    return PatientCalls.identity(GIVEN, FORMER_FAMILY, BORN, contacts());
  }

  /** The name and birth date of today. */
  static String correction() {
    return PatientCalls.identity(
        GIVEN, FAMILY, BORN_CORRECTED, contacts() + ", \"reason\": \"%s\"".formatted(REASON));
  }

  static String search(String familyName, String birthDate) {
    return "{\"familyName\": \"%s\", \"birthDate\": \"%s\"}".formatted(familyName, birthDate);
  }

  static String reason() {
    return "{\"reason\": \"%s\"}".formatted(REASON);
  }

  static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String contacts() {
    return """
        , "email": "%s", "phone": "%s",
        "guardian": {"name": "%s", "relationship": "aunt", "contact": "%s"}
        """
        .formatted(EMAIL, PHONE, GUARDIAN, GUARDIAN_CONTACT);
  }
}
