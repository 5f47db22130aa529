package org.coursewatch.people.rest;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Role;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The fields that bodies about people have in common. A faulty one is noted, so that all faults are
 * told at once, and answered with a stand-in nobody uses; call {@link #done} before using any.
 */
final class Bodies {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_REASON = 300;
  private static final int LONGEST_ADDRESS = 254;
  private static final int MOST_CODES = 20;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
  private static final int LONGEST_ID = 36;
  private static final Npi NO_NPI = new Npi("1000000004");
  private static final NcpdpId NO_NCPDP_ID = new NcpdpId("0000000");
  private static final UUID NO_ID = new UUID(0, 0);

  private final Faults faults = new Faults();
  final Fields fields;

  Bodies(byte[] body) {
    this.fields = new Fields(JsonText.read(body), "", faults);
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when anything was faulty or is not known
   */
  void done() {
    fields.refuseUnknown();
    faults.throwIfAny();
  }

  void fault(String field, String reason, String remedy) {
    faults.add(field, reason, remedy);
  }

  String name(String field) {
    return fields.text(field, LONGEST_NAME);
  }

  @Nullable String optionalName(String field) {
    return fields.optionalText(field, LONGEST_NAME);
  }

  /** The role called so in tokens; that of the service itself is nobody's. */
  Role role() {
    String text = fields.text("role", LONGEST_NAME);
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SYSTEM && role.label().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              told(text, "role", "is no role", "Send one such as designee or pharmacist.");
              return Role.SYSTEM;
            });
  }

  String email() {
    String text = fields.text("email", LONGEST_ADDRESS);
    if (!ADDRESS.matcher(text).matches()) {
      told(text, "email", "is no e-mail address", "Send one such as name@example.org.");
    }
    return text;
  }

  /** The codes of a list of objects, each with one. */
  List<String> codes(String field) {
    List<Fields> objects = fields.objects(field, MOST_CODES);
    List<String> codes = objects.stream().map(each -> each.text("code", LONGEST_NAME)).toList();
    objects.forEach(Fields::refuseUnknown);
    if (fields.has(field) && codes.isEmpty()) {
      fault(field, "is empty", "Send at least one object with a code.");
    }
    return codes;
  }

  String reason() {
    return fields.text("reason", LONGEST_REASON);
  }

  Npi npi(String field) {
    String text = fields.text(field, LONGEST_ID);
    return Npi.parse(text)
        .orElseGet(
            () -> {
              told(text, field, "is no NPI", "Send ten digits, the last one the right check.");
              return NO_NPI;
            });
  }

  NcpdpId ncpdpId() {
    String text = fields.text("ncpdpId", LONGEST_ID);
    return NcpdpId.parse(text)
        .orElseGet(
            () -> {
              told(text, "ncpdpId", "is no NCPDP id", "Send seven digits.");
              return NO_NCPDP_ID;
            });
  }

  /** A zone with a name: one that is only an offset does not know of summer time. */
  ZoneId zone() {
    String text = fields.text("zone", LONGEST_NAME);
    try {
      if (!text.isEmpty() && !(ZoneId.of(text) instanceof ZoneOffset)) {
        return ZoneId.of(text);
      }
    } catch (DateTimeException e) {
      // told below, as for an offset
    }
    told(text, "zone", "is no time zone", "Send a name such as America/New_York.");
    return ZoneOffset.UTC;
  }

  UUID id(String field) {
    String text = fields.text(field, LONGEST_ID);
    UUID id = id(field, text);
    return id == null ? NO_ID : id;
  }

  @Nullable UUID optionalId(String field) {
    String text = fields.optionalText(field, LONGEST_ID);
    return text == null ? null : id(field, text);
  }

  private @Nullable UUID id(String field, String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      fault(field, "is no id", "Send an id as answered before.");
      return null;
    }
  }

  /** A text that is missing was told already. */
  private void told(String text, String field, String reason, String remedy) {
    if (!text.isEmpty()) {
      fault(field, reason, remedy);
    }
  }
}
