package org.coursewatch.selfcare.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /my/privacy} says.
 *
 * @param isSaved whether the choices have just been saved
 * @param address where the mail address stands: empty, {@code open} or {@code verified}
 * @param phone since when a calendar link works, null without one
 * @param link the link itself, right after it was made; null else
 * @param form the choices; {@code code} the form of the mailed code
 */
record ChoiceView(
    boolean isSaved,
    List<Option> channels,
    List<Option> reminders,
    List<Option> languages,
    List<Option> zones,
    String address,
    @Nullable String phone,
    @Nullable String link,
    List<Paper> papers,
    Form form,
    Form code) {

  /** A consent to sign, or signed. */
  record Paper(String fact, String name, boolean isSigned) {}
}
