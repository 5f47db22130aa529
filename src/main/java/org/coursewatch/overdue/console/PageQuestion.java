package org.coursewatch.overdue.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.overdue.OverdueCursor;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.json.GroupingText;
import org.coursewatch.overdue.json.OverdueQuestionText;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Permissions;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/** What the address of a page asks for, by somebody who may ask. */
record PageQuestion(OverdueQuestion question, OverdueGrouping by, @Nullable OverdueCursor after) {

  /**
   * Reads the parameters of an address.
   *
   * @param call the call of the API that the page shows; its permissions are the page's
   * @throws org.coursewatch.platform.ProblemException when {@code asking} may not make that call,
   *     or a parameter is faulty; all faults are named
   */
  static PageQuestion of(
      Map<String, List<String>> sent, String call, Permissions permissions, Actor asking) {
    if (!permissions.mayCall(asking.role(), call)) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Your role does not permit this page.",
              "Ask the program's administrator.")
          .asException();
    }
    Faults faults = new Faults();
    OverdueQuestion question = OverdueQuestionText.read(sent, faults);
    OverdueGrouping by = GroupingText.read(one(sent, "by"), faults);
    String cursor = one(sent, "cursor");
    OverdueCursor after = cursor == null ? null : OverdueCursor.parse(cursor).orElse(null);
    if (cursor != null && after == null) {
      faults.add("cursor", "is no place in this list", "Begin with the first page.");
    }
    faults.throwIfAny();
    return new PageQuestion(question, by, after);
  }

  /** The filter for links, without the place in the list. */
  static Map<String, List<String>> filter(Map<String, List<String>> sent) {
    Map<String, List<String>> filter = new TreeMap<>(sent);
    filter.keySet().retainAll(OverdueQuestionText.NAMES);
    filter.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    return filter;
  }

  private static @Nullable String one(Map<String, List<String>> sent, String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }
}
