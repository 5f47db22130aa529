package org.coursewatch.worklist.console;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.course.CheckCode;
import org.coursewatch.page.Form;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.worklist.ItemKey;
import org.coursewatch.worklist.WorklistCursor;
import org.coursewatch.worklist.WorklistFilter;
import org.coursewatch.worklist.WorklistFilter.Assigned;
import org.coursewatch.worklist.app.ReadWorklist.Request;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the start page asks for. The filter lives in the address, so that it can be
 * kept and sent on; it holds codes and ids, never a person. What is faulty is noted beside its
 * field.
 */
final class OfficeQuestion {

  static final String PATH = "/office";
  static final String KIND = "kind";
  static final String CHECK = "check";
  static final String ASSIGNED = "assigned";
  static final String RISK = "atRisk";
  static final String LATE = "minDaysLate";
  static final String PRESCRIBER = "prescriber";
  static final String SAVED = "filter";

  private static final String CURSOR = "cursor";
  private static final List<String> CONDITIONS =
      List.of(KIND, CHECK, ASSIGNED, RISK, LATE, PRESCRIBER);
  private static final int ROWS = 25;
  private static final int MOST_DAYS = 36_500;

  private final Form form;
  private final WorklistWords words;

  OfficeQuestion(MultivaluedMap<String, String> sent, WorklistWords words) {
    this.form = Form.of(sent);
    this.words = words;
  }

  /** As sent, with its faults once {@link #filter} or {@link #request} has been asked for. */
  Form form() {
    return form;
  }

  /** The conditions; look at the faults before they are used. */
  WorklistFilter filter() {
    return new WorklistFilter(
        codes(CHECK, CheckCode.class),
        codes(KIND, ItemKey.Kind.class),
        prescriber(),
        codes(ASSIGNED, Assigned.class).stream().findFirst().orElse(Assigned.ANYBODY),
        form.has(RISK, "true"),
        late());
  }

  /** The page asked for; look at the faults before it is read. */
  Request request() {
    WorklistFilter filter = filter();
    String cursor = form.value(CURSOR);
    WorklistCursor after = WorklistCursor.parse(cursor).orElse(null);
    if (after == null && !cursor.isEmpty()) {
      form.fault("", words.faultChoice());
    }
    return new Request(
        null, filter.equals(WorklistFilter.ALL) ? null : filter, saved(), null, after, ROWS);
  }

  boolean isFirstPage() {
    return form.value(CURSOR).isEmpty();
  }

  boolean isFiltered() {
    return saved() != null || !filter().equals(WorklistFilter.ALL);
  }

  /** The id of the saved filter in use, null when none is. */
  @Nullable UUID saved() {
    return id(SAVED).orElse(null);
  }

  /** The address of the page after {@code cursor}, with the same conditions. */
  String next(WorklistCursor cursor) {
    List<String> pairs = new ArrayList<>();
    for (String name : CONDITIONS) {
      form.values(name).forEach(value -> pairs.add(pair(name, value)));
    }
    form.values(SAVED).forEach(value -> pairs.add(pair(SAVED, value)));
    pairs.add(pair(CURSOR, cursor.text()));
    return PATH + "?" + String.join("&", pairs);
  }

  /** The conditions in use, as long as they are not saved ones. */
  List<OfficeView.Condition> conditions() {
    List<OfficeView.Condition> conditions = new ArrayList<>();
    for (String name : isFiltered() && saved() == null ? CONDITIONS : List.<String>of()) {
      form.values(name).stream()
          .filter(value -> !value.isEmpty())
          .forEach(value -> conditions.add(new OfficeView.Condition(name, value)));
    }
    return List.copyOf(conditions);
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
    Set<E> codes = new LinkedHashSet<>();
    for (String text : form.values(name)) {
      E code = code(text, type);
      if (code != null) {
        codes.add(code);
      } else if (!text.isEmpty()) {
        form.fault(name, words.faultChoice());
      }
    }
    return codes;
  }

  private static <E extends Enum<E>> @Nullable E code(String text, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    return null;
  }

  private Set<PrescriberId> prescriber() {
    return id(PRESCRIBER).map(id -> Set.of(new PrescriberId(id))).orElse(Set.of());
  }

  private Optional<UUID> id(String name) {
    String text = form.value(name);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      form.fault(name, words.faultChoice());
      return Optional.empty();
    }
  }

  private int late() {
    String text = form.value(LATE);
    try {
      int days = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (days >= 0 && days <= MOST_DAYS) {
        return days;
      }
    } catch (NumberFormatException e) {
      // told below, as for a number out of range
    }
    form.fault(LATE, words.faultNumber(MOST_DAYS));
    return 0;
  }
}
