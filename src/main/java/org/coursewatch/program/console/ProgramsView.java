package org.coursewatch.program.console;

import java.util.List;
import org.coursewatch.course.CheckCode;
import org.coursewatch.course.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What {@code /rules} shows. */
public record ProgramsView(
    List<ProgramRow> programs, List<RefusalCode> refusals, List<CheckCode> checks) {

  /**
   * A program.
   *
   * @param newest the address of its two newest versions side by side
   */
  public record ProgramRow(
      String id, String name, String zone, String newest, List<VersionRow> versions) {}

  /**
   * A version.
   *
   * @param from its first day, in words
   * @param announced the day it was made public, in words
   * @param kind of its status: {@code good} in force, {@code wait} comes later, {@code info} over
   * @param changed how many rules differ from the version before, null for the first
   * @param compare the address of both side by side, null for the first
   */
  public record VersionRow(
      String id,
      String title,
      String from,
      String announced,
      String kind,
      String standing,
      @Nullable Integer changed,
      int all,
      @Nullable String compare) {}
}
