package org.coursewatch.worklist.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CheckCode;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.worklist.ItemKey.Kind;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.WorklistFilter.Assigned;
import org.jspecify.annotations.Nullable;

/** The conditions of a filter as a JSON object. What is left out is no condition. */
public final class FilterText {

  /** As it is written. */
  public record FilterJson(
      List<CheckCode> checks,
      List<Kind> kinds,
      @Nullable String prescriberId,
      Assigned assigned,
      boolean atRiskOnly,
      int minDaysLate) {

    public static FilterJson of(WorklistFilter filter) {
      return new FilterJson(
          filter.checks().stream().sorted().toList(),
          filter.kinds().stream().sorted().toList(),
          filter.prescribers().stream().map(PrescriberId::toString).findFirst().orElse(null),
          filter.assigned(),
          filter.atRiskOnly(),
          filter.minDaysLate());
    }
  }

  private static final int MOST_DAYS = 36_500;
  private static final int LONGEST_ID = 36;

  private FilterText() {}

  public static String write(WorklistFilter filter) {
    return JsonText.write(FilterJson.of(filter));
  }

  /** The filter of a text this service wrote itself. */
  public static WorklistFilter parse(String text) {
    JsonNode node = JsonText.parse(text);
    Faults faults = new Faults();
    WorklistFilter filter = read(new Fields(node, "", faults));
    if (!faults.isEmpty()) {
      throw new IllegalStateException("a stored filter is damaged");
    }
    return filter;
  }

  /** The filter of {@code fields}; faults are noted in them. */
  public static WorklistFilter read(Fields fields) {
    Integer late = fields.optionalNumber("minDaysLate", 0, MOST_DAYS);
    return new WorklistFilter(
        codes(fields, "checks", CheckCode.class),
        codes(fields, "kinds", Kind.class),
        prescriber(fields),
        fields.has("assigned") ? fields.code("assigned", Assigned.class) : Assigned.ANYBODY,
        fields.has("atRiskOnly") && fields.flag("atRiskOnly"),
        late == null ? 0 : late);
  }

  /** No code is the same as leaving the list out. */
  private static <E extends Enum<E>> Set<E> codes(Fields fields, String name, Class<E> type) {
    return fields.has(name) && !fields.isEmptyList(name) ? fields.codes(name, type) : Set.of();
  }

  private static Set<PrescriberId> prescriber(Fields fields) {
    String text = fields.optionalText("prescriberId", LONGEST_ID);
    try {
      return text == null || text.isEmpty()
          ? Set.of()
          : Set.of(new PrescriberId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      fields
          .faults()
          .add(
              fields.name("prescriberId"),
              "is not the id of a prescriber",
              "Send an id as answered before.");
      return Set.of();
    }
  }
}
