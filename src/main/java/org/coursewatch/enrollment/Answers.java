package org.coursewatch.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was answered so far, by name, as it was typed: also what cannot be used yet, so that nothing
 * typed is lost.
 *
 * @param given the answers; one that was left empty is absent
 */
public record Answers(SortedMap<String, List<String>> given) {

  public static final Answers NONE = new Answers(new TreeMap<>());

  /** Longer than any answer the pages ask for; what is longer is cut off. */
  private static final int LONGEST = 300;

  private static final int MOST = 40;

  public Answers {
    SortedMap<String, List<String>> kept = new TreeMap<>();
    given.forEach((name, values) -> kept.put(name, List.copyOf(values)));
    given = java.util.Collections.unmodifiableSortedMap(kept);
  }

  /** The answer called {@code name}, empty when there is none. */
  public String value(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** All answers called {@code name}. */
  public List<String> values(String name) {
    return given.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return !values(name).isEmpty();
  }

  /** Whether any of {@code names} was answered. */
  public boolean hasAny(String... names) {
    for (String name : names) {
      if (has(name)) {
        return true;
      }
    }
    return false;
  }

  /** With the answers of {@code step} replaced by those of it in {@code sent}. */
  public Answers with(Step step, Map<String, List<String>> sent) {
    SortedMap<String, List<String>> more = new TreeMap<>(given);
    for (String name : step.answers()) {
      List<String> values = usable(sent.getOrDefault(name, List.of()));
      if (values.isEmpty()) {
        more.remove(name);
      } else {
        more.put(name, values);
      }
    }
    return new Answers(more);
  }

  private static List<String> usable(List<String> sent) {
    List<String> values = new ArrayList<>();
    for (String each : sent) {
      String plain = each.strip();
      if (!plain.isEmpty() && values.size() < MOST) {
        values.add(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
      }
    }
    return values;
  }
}
