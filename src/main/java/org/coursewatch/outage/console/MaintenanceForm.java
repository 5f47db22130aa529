package org.coursewatch.outage.console;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.page.Form;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/**
 * What the form to announce maintenance says. A faulty field is noted in it and has a stand-in
 * here, which nobody uses.
 *
 * @param startsAt null begins at once
 */
record MaintenanceForm(Kind kind, @Nullable Instant startsAt, Instant endsAt, boolean readOnly) {

  static MaintenanceForm read(Form form, ProgramZone zone, OutageWords words) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> each.name().equals(form.value("kind")))
            .findFirst()
            .orElse(null);
    if (kind == null) {
      form.fault("kind", words.choiceMissing());
    }
    Instant startsAt = form.value("startsAt").isEmpty() ? null : at("startsAt", form, zone, words);
    return new MaintenanceForm(
        kind == null ? Kind.OTHER : kind,
        startsAt,
        at("endsAt", form, zone, words),
        form.has("readOnly", "true"));
  }

  /** A local time of the program's zone. */
  private static Instant at(String field, Form form, ProgramZone zone, OutageWords words) {
    try {
      return LocalDateTime.parse(form.value(field)).atZone(zone.zone()).toInstant();
    } catch (DateTimeParseException e) {
      form.fault(field, words.notAnInstant());
      return Instant.EPOCH;
    }
  }
}
