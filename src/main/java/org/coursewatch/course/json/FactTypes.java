package org.coursewatch.course.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coursewatch.course.CourseFact;

/** The names of the kinds of facts in JSON: the record's name with a small first letter. */
public final class FactTypes {

  private static final List<String> ALL =
      Arrays.stream(CourseFact.class.getDeclaredClasses())
          .filter(Class::isRecord)
          .map(kind -> nameOf(kind.getSimpleName()))
          .sorted()
          .toList();

  private FactTypes() {}

  /** All names, sorted. */
  public static List<String> all() {
    return ALL;
  }

  /** The name of the kind of {@code fact}. */
  public static String of(CourseFact fact) {
    return nameOf(fact.getClass().getSimpleName());
  }

  private static String nameOf(String kind) {
    return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
  }
}
