package org.coursewatch.dispense.console;

import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a pharmacy's question, with what the button sends on.
 *
 * @param form carries the key against doing it twice
 * @param isYes whether the supply may be handed over
 * @param until the last minute for it in both zones, null for a no
 * @param held the own live authorization, null when there is none
 * @param reasons against it, each a sentence a pharmacy may read
 * @param warnings what a pharmacy may know besides
 * @param patientNumber whom it is about, as the pharmacy typed it
 * @param birthDate as the pharmacy typed it, a day in ISO form
 * @param daysSupply asked for
 * @param lines asked for
 */
record AnswerView(
    Form form,
    boolean isYes,
    @Nullable String until,
    @Nullable Held held,
    List<Reason> reasons,
    List<String> warnings,
    String patientNumber,
    String birthDate,
    int daysSupply,
    List<Line> lines) {

  AnswerView {
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
    lines = List.copyOf(lines);
  }

  /** An authorization and where its page is. */
  record Held(String number, String address) {}

  /**
   * A reason.
   *
   * @param text a sentence
   * @param clears the day on which waiting clears it, in a sentence; null when nobody knows one
   */
  record Reason(String text, @Nullable String clears) {}
}
