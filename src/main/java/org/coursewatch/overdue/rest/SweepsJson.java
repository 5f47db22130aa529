package org.coursewatch.overdue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.overdue.SweepReport;
import org.coursewatch.overdue.SweepRun;
import org.coursewatch.overdue.SweepRuns.Numbered;
import org.coursewatch.overdue.json.FailureText.FailureJson;
import org.jspecify.annotations.Nullable;

/** A page of sweeps, newest first; {@code next} is the cursor of the next page, null at the end. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SweepsJson(List<SweepJson> items, @Nullable String next) {

  /** One sweep. Instants are in UTC; {@code failures} names the first of those that failed. */
  public record SweepJson(
      long sweep,
      String node,
      String startedAt,
      String finishedAt,
      int seen,
      int changed,
      int flagged,
      int escalated,
      int reversed,
      int failed,
      List<FailureJson> failures) {

    static SweepJson of(Numbered numbered) {
      SweepRun run = numbered.run();
      SweepReport report = run.report();
      return new SweepJson(
          numbered.number(),
          run.node(),
          run.startedAt().toString(),
          run.finishedAt().toString(),
          report.seen(),
          report.changed(),
          report.flagged(),
          report.escalated(),
          report.reversed(),
          report.failed(),
          report.failures().stream().map(FailureJson::of).toList());
    }
  }

  static SweepsJson of(List<Numbered> runs, int limit) {
    List<Numbered> shown = runs.subList(0, Math.min(limit, runs.size()));
    String next = runs.size() > limit ? Long.toString(shown.getLast().number()) : null;
    return new SweepsJson(shown.stream().map(SweepJson::of).toList(), next);
  }
}
