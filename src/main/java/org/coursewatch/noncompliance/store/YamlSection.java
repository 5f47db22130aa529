package org.coursewatch.noncompliance.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A section of the file of the detectors. A faulty value is noted and answered with a stand-in, so
 * that all faults are found at once; nobody uses the result while there are any.
 */
final class YamlSection {

  private final String place;
  private final List<String> faults;
  private final Map<String, Object> values = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  YamlSection(String place, @Nullable Object node, List<String> faults) {
    this.place = place;
    this.faults = faults;
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (value != null) {
              values.put(String.valueOf(key), value);
            }
          });
    } else {
      faults.add(place + ": is no section");
    }
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  YamlSection section(String name) {
    return new YamlSection(place + "/" + name, value(name), faults);
  }

  String text(String name) {
    Object value = value(name);
    if (!(value instanceof String text) || text.isBlank()) {
      fault(name, "is no text");
      return name;
    }
    return text.strip();
  }

  String optionalText(String name, String otherwise) {
    known.add(name);
    return has(name) ? text(name) : otherwise;
  }

  int number(String name, int least) {
    if (value(name) instanceof Integer number && number >= least) {
      return number;
    }
    fault(name, "is no whole number from " + least + " on");
    return Math.max(least, 1);
  }

  /** False when it is left out. */
  boolean flag(String name) {
    known.add(name);
    Object value = values.getOrDefault(name, false);
    if (!(value instanceof Boolean)) {
      fault(name, "is neither true nor false");
    }
    return Boolean.TRUE.equals(value);
  }

  /** Names with whole numbers, each at least 1; empty when it is left out. */
  Map<String, Integer> numbers(String name) {
    known.add(name);
    Map<String, Integer> numbers = new TreeMap<>();
    if (has(name)) {
      YamlSection section = section(name);
      section.values.keySet().forEach(each -> numbers.put(each, section.number(each, 1)));
    }
    return numbers;
  }

  <E extends Enum<E>> E code(String name, Class<E> type) {
    String text = text(name);
    for (E code : type.getEnumConstants()) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    fault(name, "is none of " + List.of(type.getEnumConstants()));
    return type.getEnumConstants()[0];
  }

  /** Notes every value that nobody asked for. Call it last. */
  void refuseUnknown() {
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> fault(name, "is not known here"));
  }

  private @Nullable Object value(String name) {
    known.add(name);
    return values.get(name);
  }

  private void fault(String name, String fault) {
    faults.add(place + "/" + name + ": " + fault);
  }
}
