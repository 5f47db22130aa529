package org.coursewatch.overdue.rest;

import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows the report and its summary alike. */
public class FilterParameters {

  /** Only these checks; all when left out. */
  @Parameter(example = "PREGNANCY_TEST")
  @QueryParam("check")
  @Nullable List<String> check;

  /** Only courses in these groups of risk. */
  @Parameter(example = "CAN_BECOME_PREGNANT_WITH_SUPPLY")
  @QueryParam("risk")
  @Nullable List<String> risk;

  /** Only courses that prescribers of this practice treat. */
  @QueryParam("practice")
  @Nullable String practice;

  /** Only this prescriber's courses. */
  @QueryParam("prescriber")
  @Nullable String prescriber;

  /** At least so many days overdue. */
  @Parameter(example = "7")
  @QueryParam("minDaysOverdue")
  @Nullable String minDaysOverdue;

  /** At most so many days overdue. */
  @QueryParam("maxDaysOverdue")
  @Nullable String maxDaysOverdue;

  /** The program day, today or later; default today. */
  @QueryParam("on")
  @Nullable String on;

  /** The program; default the first. */
  @QueryParam("program")
  @Nullable String program;

  /** By name, as {@link org.coursewatch.overdue.json.OverdueQuestionText} reads them. */
  Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    put(texts, "check", check);
    put(texts, "risk", risk);
    put(texts, "practice", practice);
    put(texts, "prescriber", prescriber);
    put(texts, "minDaysOverdue", minDaysOverdue);
    put(texts, "maxDaysOverdue", maxDaysOverdue);
    put(texts, "on", on);
    put(texts, "program", program);
    return texts;
  }

  private static void put(
      Map<String, List<String>> texts, String name, @Nullable List<String> values) {
    if (values != null) {
      texts.put(name, values);
    }
  }

  private static void put(Map<String, List<String>> texts, String name, @Nullable String value) {
    if (value != null) {
      texts.put(name, List.of(value));
    }
  }
}
