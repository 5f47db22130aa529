package org.coursewatch.metric;

import java.util.Arrays;
import java.util.List;
import org.coursewatch.metric.Metric.Scope;

/** What the counts of every metric of a scope can be told apart by. */
public enum Dimension {
  /** The month of the day it is counted on, such as {@code 2026-10}. */
  MONTH("month", true),
  /** The rule version in force on that day. */
  RULES("rules", true),
  /** The risk category of the course on that day. */
  CATEGORY("category", false),
  /** The practice that is responsible now. */
  PRACTICE("practice", false),
  /** The prescriber who is responsible now. */
  PRESCRIBER("prescriber", false),
  /** The state the patient lives in. */
  STATE("state", false),
  /** The patient's age on that day, by the year of birth. */
  AGE_BAND("ageBand", false),
  /** The patient's language. */
  LANGUAGE("language", false),
  /** Whether the patient lives in a rural area. */
  AREA("area", false);

  private final String label;
  private final boolean always;

  Dimension(String label, boolean always) {
    this.label = label;
    this.always = always;
  }

  /** Its name in questions and answers. */
  public String label() {
    return label;
  }

  /** Those that metrics of {@code scope} have. */
  public static List<Dimension> of(Scope scope) {
    return Arrays.stream(values())
        .filter(dimension -> dimension.always || scope == Scope.COURSES)
        .toList();
  }
}
