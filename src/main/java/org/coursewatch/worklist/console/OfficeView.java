package org.coursewatch.worklist.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * The start page of an office.
 *
 * @param day today in words, a program day
 * @param first whom to call first, null when nobody is to be called and on later pages
 * @param counts how many calls there are, by why; empty on later pages
 * @param sections the other calls, the most urgent first
 * @param nobody what to say when there is no call, null when there is one
 * @param filter the filter
 * @param next where the next page is, null on the last one
 */
public record OfficeView(
    String day,
    @Nullable CallView first,
    List<Count> counts,
    List<Section> sections,
    @Nullable String nobody,
    FilterView filter,
    @Nullable String next) {

  /** How many calls there are for one reason; leads to them. */
  public record Count(int count, String label, String kind, String address) {}

  /** The calls for one reason. */
  public record Section(String id, String title, List<CallView> calls) {}

  /**
   * The filter as it was sent, and those the reader has saved.
   *
   * @param on whether one is in use
   * @param prescribers to choose from, empty in a practice of one
   */
  public record FilterView(
      Form form,
      boolean on,
      List<Option> kinds,
      List<Option> checks,
      List<Option> assigned,
      List<Option> risk,
      List<Option> prescribers,
      List<Saved> saved,
      List<Condition> conditions,
      Form naming) {}

  /** A condition in use that is not saved yet, as the address has it. */
  public record Condition(String name, String value) {}

  /** A saved filter; {@code here} when it is in use. */
  public record Saved(String name, String address, String removal, boolean here) {}
}
