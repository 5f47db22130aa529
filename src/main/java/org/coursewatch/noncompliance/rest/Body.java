package org.coursewatch.noncompliance.rest;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.course.CourseId;
import org.coursewatch.noncompliance.Tier;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The fields of bodies about cases, shipments and audits. A faulty one is noted and answered with a
 * stand-in nobody uses; call {@link #done} before using any.
 */
final class Body {

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_ID = 36;
  private static final int MOST_UNITS = 1_000_000;
  private static final int MOST_FINDINGS = 1000;
  private static final UUID NO_ID = new UUID(0, 0);
  private static final Pattern NDC =
      Pattern.compile("\\d{4}-\\d{4}-\\d{2}|\\d{5}-\\d{3}-\\d{2}|\\d{5}-\\d{4}-\\d{1,2}");

  private final Faults faults = new Faults();
  private final Fields fields;

  /** An absent body is one without fields. */
  Body(byte[] body) {
    this.fields =
        new Fields(JsonText.read(body.length == 0 ? new byte[] {'{', '}'} : body), "", faults);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when anything was faulty or is not known
   */
  void done() {
    fields.refuseUnknown();
    faults.throwIfAny();
  }

  String reason() {
    return fields.text("reason", LONGEST_REASON);
  }

  @Nullable String optionalReason() {
    return fields.optionalText("reason", LONGEST_REASON);
  }

  Tier tier() {
    return fields.code("tier", Tier.class);
  }

  /** Null when it is left out. */
  @Nullable Boolean reportable() {
    return fields.has("reportable") ? Boolean.valueOf(fields.flag("reportable")) : null;
  }

  boolean upheld() {
    return fields.flag("upheld");
  }

  /** False when it is left out. */
  boolean refused() {
    return fields.has("refused") && fields.flag("refused");
  }

  UUID partyId() {
    return id("partyId", fields.text("partyId", LONGEST_ID));
  }

  @Nullable CourseId courseId() {
    String text = fields.optionalText("courseId", LONGEST_ID);
    return text == null ? null : new CourseId(id("courseId", text));
  }

  LocalDate day(String name) {
    return fields.date(name);
  }

  int count(String name, int least) {
    return fields.number(name, least, MOST_FINDINGS);
  }

  int units() {
    return fields.number("units", 1, MOST_UNITS);
  }

  String ndc() {
    String text = fields.text("ndc", LONGEST_ID);
    if (!text.isEmpty() && !NDC.matcher(text).matches()) {
      faults.add(
          "ndc", "is no NDC", "Send ten or eleven digits with hyphens, such as 0591-2434-15.");
    }
    return text;
  }

  /** A number by which a pharmacy is known. */
  String pharmacy() {
    String text = fields.text("pharmacy", LONGEST_ID);
    if (!text.isEmpty() && NcpdpId.parse(text).isEmpty() && Npi.parse(text).isEmpty()) {
      faults.add(
          "pharmacy",
          "is neither an NCPDP id nor an NPI",
          "Send seven digits, or ten with the right check digit.");
    }
    return text;
  }

  private UUID id(String field, String text) {
    try {
      return text.isEmpty() ? NO_ID : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      faults.add(field, "is no id", "Send an id as answered before.");
      return NO_ID;
    }
  }
}
