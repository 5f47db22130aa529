package org.coursewatch.whatif.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.coursewatch.course.CourseState;
import org.coursewatch.whatif.WhatIfFailure;
import org.coursewatch.whatif.WhatIfRun;
import org.coursewatch.whatif.WhatIfRuns.CodeCount;
import org.coursewatch.whatif.WhatIfState;
import org.coursewatch.whatif.app.ReadWhatIf.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A run and what it found so far. Instants are in UTC; {@code draftFrom} is a program day (inside).
 * {@code draftHash}, {@code draftFrom}, {@code asOf} and {@code knownAt} together give the same
 * result again.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WhatIfJson(
    String runId,
    String program,
    String title,
    String draftHash,
    String draftFrom,
    String asOf,
    String knownAt,
    String orderedBy,
    WhatIfState state,
    int percent,
    long coursesEstimated,
    long coursesCompared,
    long coursesUnreadable,
    long coursesChanged,
    long coursesMoved,
    @Nullable String finishedAt,
    @Nullable WhatIfFailure failure) {

  /** A page of runs, newest first; {@code next} is the cursor of the next page, null at the end. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<WhatIfJson> items, @Nullable String next) {

    static PageJson of(List<WhatIfRun> runs, int limit) {
      List<WhatIfRun> shown = runs.subList(0, Math.min(limit, runs.size()));
      String next = runs.size() > limit ? shown.getLast().id().toString() : null;
      return new PageJson(shown.stream().map(WhatIfJson::of).toList(), next);
    }
  }

  /** How many courses stand in {@code from} now and in {@code to} under the draft. */
  public record MoveJson(CourseState from, CourseState to, long courses) {}

  /** For how many courses the code appears or disappears. */
  public record CodeJson(CodeCount.Kind kind, String code, long courses) {}

  /** A run, the matrix of states, and the codes that differ, the most frequent first. */
  public record FindingsJson(
      WhatIfJson run, List<MoveJson> moves, List<CodeJson> codes, long windowsMoved) {

    static FindingsJson of(Findings findings) {
      return new FindingsJson(
          WhatIfJson.of(findings.run()),
          findings.matrix().entrySet().stream()
              .map(each -> new MoveJson(each.getKey().from(), each.getKey().to(), each.getValue()))
              .sorted(Comparator.comparing(MoveJson::from).thenComparing(MoveJson::to))
              .toList(),
          findings.codes().stream()
              .map(each -> new CodeJson(each.kind(), each.code(), each.courses()))
              .toList(),
          findings.windowsMoved());
    }
  }

  static WhatIfJson of(WhatIfRun run) {
    return new WhatIfJson(
        run.id().toString(),
        run.order().program(),
        run.order().title(),
        run.order().hash(),
        run.order().draftFrom().toString(),
        run.order().asOf().toString(),
        run.order().knownAt().toString(),
        run.account(),
        run.state(),
        run.percent(),
        run.estimated(),
        run.compared(),
        run.unreadable(),
        run.changed(),
        run.moved(),
        run.finishedAt() == null ? null : run.finishedAt().toString(),
        run.failure());
  }
}
