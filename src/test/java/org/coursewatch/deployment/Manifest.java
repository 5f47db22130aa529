package org.coursewatch.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object for Kubernetes, as YAML says it. */
record Manifest(Map<String, Object> content) {

  String kind() {
    return text("kind");
  }

  String version() {
    return text("apiVersion");
  }

  String name() {
    return text("metadata", "name");
  }

  /** What stands at a path of names and places in lists, null where nothing does. */
  @Nullable Object at(Object... path) {
    Object here = content;
    for (Object step : path) {
      if (here instanceof Map<?, ?> map) {
        here = map.get(step);
      } else if (here instanceof List<?> list
          && step instanceof Integer place
          && place < list.size()) {
        here = list.get(place);
      } else {
        return null;
      }
    }
    return here;
  }

  /** The same where text has to stand. */
  String text(Object... path) {
    Object found = at(path);
    if (found instanceof String text) {
      return text;
    }
    throw new AssertionError(content + " has no text at " + List.of(path));
  }

  /** Every map with a key {@code name}, wherever in this it stands. */
  List<Map<?, ?>> having(String name) {
    List<Map<?, ?>> found = new ArrayList<>();
    collect(content, name, found);
    return found;
  }

  private static void collect(@Nullable Object here, String name, List<Map<?, ?>> found) {
    if (here instanceof Map<?, ?> map) {
      if (map.containsKey(name)) {
        found.add(map);
      }
      map.values().forEach(value -> collect(value, name, found));
    } else if (here instanceof List<?> list) {
      list.forEach(value -> collect(value, name, found));
    }
  }
}
