package org.coursewatch.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who looked at a patient's record or changed it, for that patient, newest first. It names roles
 * and organizations, not people: {@code entryId} is what to ask the program's office about.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordAccessJson(List<AccessJson> accesses, @Nullable String next) {

  /** One access; {@code own} when it was the patient's own account. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AccessJson(
      String entryId,
      String at,
      String role,
      boolean own,
      @Nullable String organization,
      String action,
      @Nullable String courseId,
      String outcome) {}

  static RecordAccessJson of(AuditPage page, Actor patient) {
    AuditCursor next = page.next();
    return new RecordAccessJson(
        page.entries().stream().map(entry -> access(entry, patient)).toList(),
        next == null ? null : next.text());
  }

  private static AccessJson access(StoredEntry entry, Actor patient) {
    return new AccessJson(
        entry.id().toString(),
        entry.at().toString(),
        entry.role(),
        entry.account().equals(patient.account()),
        entry.organization(),
        entry.action(),
        entry.course(),
        entry.outcome());
  }
}
