package org.coursewatch.noncompliance.console;

import java.util.UUID;
import org.coursewatch.noncompliance.CaseId;
import org.coursewatch.page.Form;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** What addresses and hidden fields say about a case. */
final class CaseAddress {

  private CaseAddress() {}

  /** Something that is no id names no case. */
  static CaseId id(String text) {
    try {
      return new CaseId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "There is no such case among those you may see.",
              "Check the address.")
          .asException();
    }
  }

  /** The version of the case that was read when the form was shown; null when it does not say. */
  static @Nullable Integer version(Form form) {
    String text = form.value("version");
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }
}
