package org.coursewatch.selfcare.console;

import java.util.List;
import org.coursewatch.page.Form;
import org.coursewatch.page.Option;
import org.jspecify.annotations.Nullable;

/**
 * What {@code /my/contraception} says.
 *
 * @param isAsked whether methods are asked of this patient
 * @param entered what the entry that counts says, null when there is none
 * @param isDifferent whether it is not what the prescriber entered
 * @param groups the methods to choose from
 * @param verdict what the program says to what is marked, null before anything is
 */
record MethodView(
    boolean isAsked,
    @Nullable Entered entered,
    boolean isDifferent,
    List<Group> groups,
    @Nullable Verdict verdict,
    boolean isSaved,
    Form form) {

  /** An own entry that counts: {@code since} in words, with its methods. */
  record Entered(String since, List<String> methods, boolean isAccepted) {}

  /** Methods of one kind. */
  record Group(String name, List<Option> options) {}

  /** Whether what is marked counts, and why not. */
  record Verdict(boolean isAccepted, String sentence) {}
}
