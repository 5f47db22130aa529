package org.coursewatch.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What a form was sent with, and what is wrong with it. What was typed is never lost. */
public final class Form {

  /** The hidden field whose value is another one each time a form is shown. */
  public static final String ONCE = "once";

  /** A fault: the field it belongs to, empty for the form as a whole, and a sentence. */
  public record Fault(String field, String sentence) {}

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private Form() {}

  /** A form nobody has filled yet. */
  public static Form empty() {
    return new Form();
  }

  /** What was sent, with blanks at the ends of values removed. */
  public static Form of(MultivaluedMap<String, String> sent) {
    Form form = new Form();
    sent.forEach((name, all) -> form.values.put(name, all.stream().map(String::strip).toList()));
    return form;
  }

  /** The first value of {@code name}, empty when there is none. */
  public String value(String name) {
    List<String> all = values(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All values of {@code name}, empty when there are none. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether {@code value} is among the values of {@code name}. */
  public boolean has(String name, String value) {
    return values(name).contains(value);
  }

  /** The names of all fields that were sent or filled in, in their order. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** The same with {@code name} filled in. */
  public Form with(String name, String value) {
    values.put(name, List.of(value));
    return this;
  }

  /** The same with {@code name} filled in with several values. */
  public Form with(String name, List<String> all) {
    values.put(name, List.copyOf(all));
    return this;
  }

  /** Notes that {@code field} is faulty, and why and what would be right. */
  public void fault(String field, String sentence) {
    faults.add(new Fault(field, sentence));
  }

  public boolean isFaulty() {
    return !faults.isEmpty();
  }

  /** What is wrong with {@code field}, empty when nothing is. */
  public String error(String field) {
    return faults.stream()
        .filter(fault -> fault.field().equals(field))
        .map(Fault::sentence)
        .findFirst()
        .orElse("");
  }

  /** All faults in the order they were found. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /**
   * Takes over the faults that a reader or a use case found.
   *
   * @param fieldOfPath the field for each path that a fault may name, such as {@code /specimenOn};
   *     faults elsewhere belong to the form as a whole
   */
  public void take(Problem problem, Map<String, String> fieldOfPath) {
    if (problem.errors().isEmpty()) {
      fault("", problem.detail() + " " + problem.remedy());
    }
    problem
        .errors()
        .forEach(
            each -> {
              String field = fieldOfPath.getOrDefault(each.field(), "");
              String subject = field.isEmpty() && !each.field().isEmpty() ? each.field() : null;
              fault(field, sentence(subject, each.reason(), each.remedy()));
            });
  }

  /** What this showing of the form is known by, so that sending it twice does its work once. */
  public String fresh() {
    return UUID.randomUUID().toString();
  }

  private static String sentence(@Nullable String subject, String reason, String remedy) {
    String first = (subject == null ? "" : subject + " ") + reason;
    return first.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + first.substring(1)
        + ". "
        + remedy;
  }
}
