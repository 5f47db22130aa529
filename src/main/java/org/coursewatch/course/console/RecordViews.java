package org.coursewatch.course.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/** What the pages of recording show. */
public final class RecordViews {

  private RecordViews() {}

  /**
   * One thing that can be recorded.
   *
   * @param address of its form
   * @param what in words
   * @param hint more about it
   * @param when when it is due, null for what nobody waits for
   * @param kind {@code bad} when overdue, {@code wait} when due, else {@code info}
   */
  public record Choice(
      String address, String what, String hint, @Nullable String when, String kind) {}

  /** What happened? {@code note} says why nothing can be recorded that was asked for. */
  public record Choices(
      String courseId, @Nullable String note, List<Choice> wanted, List<Choice> others) {}

  /** The lists to choose from. */
  public record Lists(
      List<Option> results,
      List<Option> specimens,
      List<Option> settings,
      List<Option> analytes,
      List<Option> units,
      List<Option> fasting,
      List<Option> forms,
      List<Option> signers,
      List<Option> methods,
      List<Option> instruments,
      List<Option> yesNo,
      List<Option> permissions,
      List<Option> categories,
      List<Option> bases,
      List<Option> schedules) {}

  /**
   * A form for one thing.
   *
   * @param layout which questions
   * @param hasDay whether the day is asked; what happens now has none
   * @param useful the days that count, in a sentence; null where there are none to tell
   * @param rule the code whose rule is linked, null for none
   * @param latest the day at the practice: no later one can be told
   */
  public record Entry(
      String courseId,
      Recording what,
      Recording.Layout layout,
      boolean hasDay,
      @Nullable String useful,
      @Nullable String rule,
      String latest,
      Form form,
      Lists lists) {}

  /** A reason with the code its rule is found by, and who acts. */
  public record Because(String sentence, @Nullable String code, @Nullable String who) {}

  /**
   * What became of a fact.
   *
   * @param kind {@code good}, {@code bad}, {@code info} or {@code stop}
   * @param verdict in a sentence
   * @param reasons why it does not count
   * @param reversed numbers of the authorizations it ended, null for none
   * @param missing what is still missing
   * @param undo address of the undo, null for who may not
   */
  public record Answer(
      String courseId,
      String recorded,
      String kind,
      String verdict,
      List<Because> reasons,
      @Nullable String reversed,
      String state,
      List<Because> missing,
      @Nullable String useful,
      @Nullable String rule,
      @Nullable String undo) {}

  /**
   * Taking back a fact.
   *
   * @param recorded the fact in words
   * @param second whether a second person has to agree
   * @param possible whether it can be undone here at all
   */
  public record Undo(
      String courseId,
      String factId,
      String recorded,
      boolean second,
      boolean possible,
      Form form) {}
}
