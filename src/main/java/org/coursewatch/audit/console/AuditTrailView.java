package org.coursewatch.audit.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /program/audit} shows: a form to look entries up, and a page of them.
 *
 * @param older the cursor of the next page, null on the last
 */
public record AuditTrailView(
    Form form,
    List<Option> actions,
    List<Option> outcomes,
    List<EntryRow> entries,
    @Nullable String older) {

  /**
   * An entry.
   *
   * @param course the id of the course it is about, null for none
   * @param details its other fields, those it has
   */
  public record EntryRow(
      String id,
      String at,
      String account,
      String role,
      String action,
      String kind,
      String outcome,
      String subject,
      @Nullable String course,
      List<Detail> details) {}

  /** A field with its name in words. */
  public record Detail(String name, String value) {}

  /** What {@code /program/audit/verification} shows; {@code result} is null before. */
  public record VerificationView(
      Form form, @Nullable Result result, List<SealRow> seals, @Nullable String more) {}

  /** What a verification found. */
  public record Result(
      boolean intact, long found, long entries, long seals, String at, List<BreakRow> breaks) {}

  /** A fault and where it is. */
  public record BreakRow(String fault, String where) {}

  /** A seal, newest first. */
  public record SealRow(long number, String at, String root) {}
}
