package org.coursewatch.dispense.console;

import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * An authorization on its page.
 *
 * @param form what was typed into one of its forms
 * @param number in groups of four
 * @param address of its page
 * @param kind how it stands at a glance: good, bad, wait or info
 * @param standing how it stands, in a sentence
 * @param until the last minute for the hand-over in both zones, null when there is none any more
 * @param refusals why the step that was tried was refused; empty when none was
 * @param trouble why the step that was tried was not done, null when it was or none was tried
 * @param issued when, where the pharmacy is
 * @param daysSupply authorized
 * @param lines authorized
 * @param reason why it was reversed, null when it was not
 * @param canHandOver whether it is live
 * @param canReverse whether it was neither handed over nor reversed
 * @param mustReturn whether the product's return to stock is to be confirmed
 * @param reasons why a pharmacy gives one back
 */
record AuthorizationView(
    Form form,
    String number,
    String address,
    String kind,
    String standing,
    @Nullable String until,
    List<AnswerView.Reason> refusals,
    @Nullable String trouble,
    String issued,
    int daysSupply,
    List<Line> lines,
    @Nullable String reason,
    boolean canHandOver,
    boolean canReverse,
    boolean mustReturn,
    List<Option> reasons) {

  AuthorizationView {
    refusals = List.copyOf(refusals);
    lines = List.copyOf(lines);
    reasons = List.copyOf(reasons);
  }
}
