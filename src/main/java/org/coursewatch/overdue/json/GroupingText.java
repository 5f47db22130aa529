package org.coursewatch.overdue.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/** By what is counted, as a parameter says it: {@code age}. */
public final class GroupingText {

  /** Every grouping. */
  public static final List<String> ALL =
      Arrays.stream(OverdueGrouping.values()).map(GroupingText::write).toList();

  private GroupingText() {}

  public static String write(OverdueGrouping by) {
    return by.name().toLowerCase(Locale.ROOT);
  }

  /** By check where {@code text} says nothing. */
  public static OverdueGrouping read(@Nullable String text, Faults faults) {
    if (text == null || text.isBlank()) {
      return OverdueGrouping.CHECK;
    }
    int at = ALL.indexOf(text);
    if (at < 0) {
      faults.add("by", "is nothing to group by", "Send one of " + String.join(", ", ALL) + ".");
      return OverdueGrouping.CHECK;
    }
    return OverdueGrouping.values()[at];
  }
}
