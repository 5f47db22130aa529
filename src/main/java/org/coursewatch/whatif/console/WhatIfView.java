package org.coursewatch.whatif.console;

import java.util.List;
import org.coursewatch.course.CourseState;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.coursewatch.whatif.WhatIfFailure;
import org.coursewatch.whatif.WhatIfState;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /program/what-if} shows: a form for a draft, and the comparisons so far.
 *
 * @param files drafts laid ready, empty where there are none
 * @param starts versions whose text can be put into the form
 */
public record WhatIfView(
    Form form,
    List<Option> programs,
    List<Option> files,
    List<Option> starts,
    List<RunRow> runs,
    @Nullable String next) {

  /**
   * A comparison in the list.
   *
   * @param kind of its status, as tags name it
   */
  public record RunRow(
      String id,
      String title,
      String orderedAt,
      String account,
      WhatIfState state,
      String kind,
      int percent,
      long changed,
      long moved) {}

  /**
   * What {@code /program/what-if/{runId}} shows.
   *
   * @param open whether it still goes on
   * @param draft the text of the draft
   */
  public record RunView(
      RunRow row,
      boolean open,
      long compared,
      long estimated,
      long unreadable,
      long windowsMoved,
      @Nullable WhatIfFailure failure,
      List<MoveRow> moves,
      List<CodeRow> codes,
      String hash,
      String asOf,
      String knownAt,
      String draftFrom,
      String draft) {}

  /** A cell of the matrix; {@code address} lists its courses, null for those that stay. */
  public record MoveRow(CourseState from, CourseState to, long courses, @Nullable String address) {}

  /** A code that comes or goes. */
  public record CodeRow(String change, String code, String sentence, long courses) {}

  /** What {@code /program/what-if/{runId}/changes} shows. */
  public record ChangesView(
      String run, String title, List<ChangeRow> changes, @Nullable String next) {}

  /** A course whose answer differs. {@code details} are sentences. */
  public record ChangeRow(
      String course, String patient, CourseState from, CourseState to, List<String> details) {}
}
