package org.coursewatch.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.audit.AuditBreak;
import org.coursewatch.audit.AuditBreak.Fault;
import org.coursewatch.audit.AuditVerification;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found: {@code breaks} names the first {@value AuditVerification#MOST_NAMED}
 * of {@code found}.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VerificationJson(
    boolean intact,
    String at,
    @Nullable Long fromSeal,
    long entries,
    long seals,
    long newestSeal,
    List<SealsJson.HeadJson> heads,
    long found,
    List<BreakJson> breaks) {

  /**
   * One break. {@code through} is the last of several entries; {@code seal} a seal that shows it.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record BreakJson(
      Fault fault,
      String message,
      @Nullable Integer lane,
      @Nullable Long sequence,
      @Nullable Long through,
      @Nullable String entryId,
      @Nullable Long seal) {

    static BreakJson of(AuditBreak found) {
      return new BreakJson(
          found.fault(),
          found.fault().message(),
          found.lane(),
          found.sequence(),
          found.through(),
          found.entry() == null ? null : found.entry().toString(),
          found.seal());
    }
  }

  static VerificationJson of(AuditVerification verification) {
    return new VerificationJson(
        verification.isIntact(),
        verification.at().toString(),
        verification.fromSeal(),
        verification.entries(),
        verification.seals(),
        verification.newestSeal(),
        SealsJson.HeadJson.of(verification.heads()),
        verification.found(),
        verification.breaks().stream().map(BreakJson::of).toList());
  }
}
