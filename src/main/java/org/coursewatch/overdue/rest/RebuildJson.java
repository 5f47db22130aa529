package org.coursewatch.overdue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.overdue.ChainBreak;
import org.coursewatch.overdue.DerivedDifference;
import org.coursewatch.overdue.RebuildReport;
import org.coursewatch.overdue.json.FailureText.FailureJson;
import org.jspecify.annotations.Nullable;

/**
 * What a rebuild found: {@code differences} names the first {@value #MOST_NAMED} of {@code
 * wrongRows}.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RebuildJson(
    boolean dryRun,
    int courses,
    int wrongCourses,
    int wrongRows,
    List<DifferenceJson> differences,
    List<FailureJson> failures,
    List<BreakJson> chainBreaks) {

  static final int MOST_NAMED = 1_000;

  /** {@code stored} is null for a row that is missing, {@code right} for one too many. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DifferenceJson(
      String courseId, String table, @Nullable String stored, @Nullable String right) {

    static DifferenceJson of(DerivedDifference difference) {
      return new DifferenceJson(
          difference.course().toString(),
          difference.table(),
          difference.stored(),
          difference.right());
    }
  }

  /** An entry of a course's ledger that does not fit the chain; 0 is the opening. */
  public record BreakJson(String courseId, int sequence, String fault) {

    static BreakJson of(ChainBreak found) {
      return new BreakJson(found.course().toString(), found.sequence(), found.fault());
    }
  }

  static RebuildJson of(RebuildReport report, List<DerivedDifference> first) {
    return new RebuildJson(
        report.dryRun(),
        report.courses(),
        report.differing(),
        report.differences(),
        first.stream().map(DifferenceJson::of).toList(),
        report.failures().stream().map(FailureJson::of).toList(),
        report.chainBreaks().stream().map(BreakJson::of).toList());
  }
}
