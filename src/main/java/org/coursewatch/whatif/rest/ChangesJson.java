package org.coursewatch.whatif.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.time.DateWindow;
import org.coursewatch.whatif.WhatIfChange;
import org.coursewatch.whatif.WhatIfRuns.Numbered;
import org.jspecify.annotations.Nullable;

/** A page of courses whose answer differs, in order of their ids; {@code next} is the cursor. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangesJson(List<ChangeJson> items, @Nullable String next) {

  /** First and last day of a window, both inside. */
  public record WindowJson(String firstDay, String lastDay) {

    static @Nullable WindowJson of(@Nullable DateWindow window) {
      return window == null
          ? null
          : new WindowJson(window.firstDay().toString(), window.lastDay().toString());
    }
  }

  /**
   * A course. The windows are null where they are the same, where there is none, and where their
   * days are not told.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record ChangeJson(
      String courseId,
      String patientNumber,
      CourseState from,
      CourseState to,
      List<RefusalCode> refusalsAdded,
      List<RefusalCode> refusalsRemoved,
      List<CheckCode> overdueAdded,
      List<CheckCode> overdueRemoved,
      @Nullable WindowJson windowBefore,
      @Nullable WindowJson windowAfter) {

    static ChangeJson of(Numbered numbered) {
      WhatIfChange change = numbered.change();
      return new ChangeJson(
          change.course().toString(),
          numbered.patientNumber(),
          change.from(),
          change.to(),
          change.refusalsAdded().stream().sorted().toList(),
          change.refusalsRemoved().stream().sorted().toList(),
          change.overdueAdded().stream().sorted().toList(),
          change.overdueRemoved().stream().sorted().toList(),
          WindowJson.of(change.windowBefore()),
          WindowJson.of(change.windowAfter()));
    }
  }

  static ChangesJson of(List<Numbered> changes, int limit) {
    List<Numbered> shown = changes.subList(0, Math.min(limit, changes.size()));
    String next = changes.size() > limit ? shown.getLast().change().course().toString() : null;
    return new ChangesJson(shown.stream().map(ChangeJson::of).toList(), next);
  }
}
