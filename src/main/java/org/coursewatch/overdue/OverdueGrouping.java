package org.coursewatch.overdue;

/** By what overdue checks are counted. */
public enum OverdueGrouping {
  PROGRAM("program"),
  PRACTICE("practice"),
  PRESCRIBER("prescriber"),
  CHECK("check"),
  AGE("age of delay"),
  RISK("risk");

  private final String label;

  OverdueGrouping(String label) {
    this.label = label;
  }

  /** In words. */
  public String label() {
    return label;
  }
}
