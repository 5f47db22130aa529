package org.coursewatch.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.audit.AuditCursor;
import org.coursewatch.audit.AuditPage;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.json.AuditDecisionText;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail, newest first; {@code next} is the cursor of the next page, null at the end.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditPageJson(List<EntryJson> entries, @Nullable String next) {

  /** One entry. {@code at} is an instant in UTC; lane and sequence are its place in the chains. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EntryJson(
      int lane,
      long sequence,
      String entryId,
      String at,
      String account,
      String role,
      @Nullable String organization,
      @Nullable String onBehalfOf,
      @Nullable String client,
      String action,
      String subject,
      @Nullable String patientId,
      @Nullable String courseId,
      @Nullable String record,
      String outcome,
      @Nullable String rules,
      List<String> codes,
      @Nullable String state,
      @Nullable String reason,
      String hash) {

    static EntryJson of(StoredEntry entry, @Nullable String words) {
      var decision = AuditDecisionText.readLeniently(entry.decision());
      return new EntryJson(
          entry.lane(),
          entry.sequence(),
          entry.id().toString(),
          entry.at().toString(),
          entry.account(),
          entry.role(),
          entry.organization(),
          entry.onBehalfOf(),
          entry.client(),
          entry.action(),
          entry.subjectKind(),
          entry.patient(),
          entry.course(),
          entry.record(),
          entry.outcome(),
          entry.rules(),
          decision.codes(),
          decision.state(),
          words == null ? entry.reason() : words,
          entry.hash());
    }
  }

  static AuditPageJson of(AuditPage page) {
    AuditCursor next = page.next();
    return new AuditPageJson(
        page.entries().stream()
            .map(entry -> EntryJson.of(entry, page.reasons().get(entry.id())))
            .toList(),
        next == null ? null : next.text());
  }
}
