package org.coursewatch.overdue.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.coursewatch.course.CheckCode;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueQuestion;
import org.coursewatch.overdue.RiskGroup;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A question for the overdue report as named texts: the parameters of an address, the fields of a
 * page, the parameters of an export. A faulty one is noted, and nobody uses the question then.
 */
public final class OverdueQuestionText {

  /** Every name, in the order in which pages ask for them. */
  public static final List<String> NAMES =
      List.of(
          "program",
          "on",
          "check",
          "risk",
          "practice",
          "prescriber",
          "minDaysOverdue",
          "maxDaysOverdue");

  private static final int MOST_DAYS = 36_500;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final Map<String, List<String>> texts;
  private final Faults faults;

  private OverdueQuestionText(Map<String, List<String>> texts, Faults faults) {
    this.texts = texts;
    this.faults = faults;
  }

  /** The question that {@code texts} ask; a name that is not there or is blank narrows nothing. */
  public static OverdueQuestion read(Map<String, List<String>> texts, Faults faults) {
    return new OverdueQuestionText(texts, faults).question();
  }

  /** The texts of {@code question}, only of what it asks for. */
  public static Map<String, List<String>> write(OverdueQuestion question) {
    OverdueFilter filter = question.filter();
    Map<String, List<String>> texts = new TreeMap<>();
    put(texts, "program", question.program());
    put(texts, "on", question.on());
    put(texts, "check", filter.checks().toArray());
    put(texts, "risk", filter.risks().toArray());
    put(texts, "practice", filter.practices().toArray());
    put(texts, "prescriber", filter.prescribers().toArray());
    put(texts, "minDaysOverdue", filter.minDaysOverdue() == 0 ? null : filter.minDaysOverdue());
    put(texts, "maxDaysOverdue", filter.maxDaysOverdue());
    return texts;
  }

  private static void put(
      Map<String, List<String>> texts, String name, @Nullable Object @Nullable ... values) {
    List<String> written =
        values == null
            ? List.of()
            : Arrays.stream(values)
                .filter(value -> value != null)
                .map(String::valueOf)
                .sorted()
                .toList();
    if (!written.isEmpty()) {
      texts.put(name, written);
    }
  }

  private OverdueQuestion question() {
    Set<CheckCode> checks = codes("check", "is not a check", CheckCode.class);
    Set<RiskGroup> risks = codes("risk", "is not a risk", RiskGroup.class);
    Set<PracticeId> practices = ids("practice", "practice", PracticeId::new);
    Set<PrescriberId> prescribers = ids("prescriber", "prescriber", PrescriberId::new);
    int least = (int) days("minDaysOverdue", 0, 0);
    Integer most =
        one("maxDaysOverdue") == null ? null : (int) days("maxDaysOverdue", least, least);
    OverdueFilter filter = new OverdueFilter(checks, prescribers, practices, risks, least, most);
    return new OverdueQuestion(one("program"), filter, day());
  }

  private List<String> all(String name) {
    return texts.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).toList();
  }

  private @Nullable String one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      faults.add(name, "stands there more than once", "Send it once.");
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  private <E extends Enum<E>> Set<E> codes(String name, String fault, Class<E> type) {
    Set<E> codes = new LinkedHashSet<>();
    for (String text : all(name)) {
      Arrays.stream(type.getEnumConstants())
          .filter(code -> code.name().equals(text))
          .findFirst()
          .ifPresentOrElse(
              codes::add,
              () ->
                  faults.add(
                      name,
                      fault,
                      "Send one of " + Arrays.toString(type.getEnumConstants()) + "."));
    }
    return codes;
  }

  private <T> Set<T> ids(String name, String what, Function<UUID, T> type) {
    Set<T> ids = new LinkedHashSet<>();
    for (String text : all(name)) {
      try {
        ids.add(type.apply(UUID.fromString(text)));
      } catch (IllegalArgumentException e) {
        faults.add(name, "is not the id of a " + what, "Send an id as answered before.");
      }
    }
    return ids;
  }

  private long days(String name, int absent, int least) {
    String text = one(name);
    if (text == null) {
      return absent;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= MOST_DAYS) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    String range = "a whole number from " + least + " to " + MOST_DAYS;
    faults.add(name, "is not " + range, "Send " + range + ".");
    return least;
  }

  private @Nullable LocalDate day() {
    String text = one("on");
    try {
      LocalDate day = text == null ? null : LocalDate.parse(text);
      if (day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, as for a day too far away
    }
    faults.add("on", "is not a day of our calendar", "Send a day such as 2026-10-16.");
    return null;
  }
}
