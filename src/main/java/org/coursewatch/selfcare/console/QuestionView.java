package org.coursewatch.selfcare.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /my/questions} says.
 *
 * @param isAsked whether there is anything to answer
 * @param when on which days answers are of use, null while an attempt goes on
 * @param done that the questions are answered, null when they are not
 * @param canStart whether an attempt may begin now
 * @param told what came of the last answer, null before the first
 * @param asked what is asked now, null without an attempt
 * @param isPassed whether the attempt has just been passed
 */
record QuestionView(
    boolean isAsked,
    @Nullable String when,
    @Nullable String done,
    boolean canStart,
    @Nullable Told told,
    @Nullable Asked asked,
    boolean isPassed,
    Form form) {

  /**
   * What came of an answer.
   *
   * @param right the right answer
   * @param source what it rests on
   */
  record Told(boolean isRight, String ask, String right, String why, String source) {}

  /**
   * A question.
   *
   * @param turn place of the answer in the attempt
   * @param heading which of how many it is
   * @param answers in the order drawn for it
   */
  record Asked(
      String attempt,
      int turn,
      String heading,
      String progress,
      String ask,
      List<Choice> answers) {}

  /** An answer to choose; {@code value} is its place in the bank. */
  record Choice(int value, String text) {}
}
