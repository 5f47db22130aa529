package org.coursewatch.dispense.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /pharmacy} shows before there is an answer.
 *
 * @param form what was typed; never a birth date that opened nothing
 * @param trouble why there is no answer, null when nothing was asked yet
 * @param standing what of the pharmacy's own stands against handing over, and who acts
 * @param focus the field the keyboard is in
 * @param lines rows for products, each with what was typed
 * @param isOpen whether the rows are shown from the beginning
 */
record StartView(
    Form form,
    @Nullable String trouble,
    List<String> standing,
    String focus,
    List<TypedLine> lines,
    boolean isOpen) {

  StartView {
    standing = List.copyOf(standing);
    lines = List.copyOf(lines);
  }

  /**
   * A row for a product.
   *
   * @param place counted from 1
   * @param mark what tells the ids of its fields from those of other rows; empty in the first, so
   *     that a link to the fault leads there
   */
  record TypedLine(int place, String mark, String ndc, String quantity) {}

  public boolean isNumberFocused() {
    return focus.equals(AskForm.NUMBER);
  }

  public boolean isBirthDateFocused() {
    return focus.equals(AskForm.BIRTH_DATE);
  }
}
