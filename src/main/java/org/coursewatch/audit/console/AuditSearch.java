package org.coursewatch.audit.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditOutcome;
import org.coursewatch.audit.AuditQuery;
import org.coursewatch.course.CourseId;
import org.coursewatch.page.Form;
import org.coursewatch.page.PageWords;
import org.coursewatch.people.PatientId;
import org.coursewatch.time.ProgramZone;
import org.jspecify.annotations.Nullable;

/** Reads the form of the audit trail; what is wrong is noted in it. */
record AuditSearch(Form form, ProgramZone zone, AuditTrailWords words, PageWords page) {

  AuditQuery query(int most) {
    UUID patient = id("patient");
    UUID course = id("course");
    LocalDate through = day("until");
    String account = form.value("account");
    return new AuditQuery(
        patient == null ? null : new PatientId(patient),
        course == null ? null : new CourseId(course),
        account.isEmpty() ? null : account,
        code("action", AuditAction.values()),
        code("outcome", AuditOutcome.values()),
        start(day("from")),
        start(through == null ? null : through.plusDays(1)),
        AuditCursor.parse(form.value("after")).orElse(null),
        most);
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : zone.startOf(day);
  }

  private @Nullable UUID id(String field) {
    String text = form.value(field);
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      form.fault(field, words.notAnId());
      return null;
    }
  }

  private @Nullable LocalDate day(String field) {
    String text = form.value(field);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      form.fault(field, page.notADay());
      return null;
    }
  }

  private <E extends Enum<E>> @Nullable E code(String field, E[] all) {
    return Arrays.stream(all)
        .filter(each -> each.name().equals(form.value(field)))
        .findFirst()
        .orElse(null);
  }
}
