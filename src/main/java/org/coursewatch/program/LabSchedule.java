package org.coursewatch.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The templates that liver and lipid labs can follow. Their days are rules of the program. */
public enum LabSchedule {
  /** A baseline, and once more at the peak dose. */
  BASELINE_AND_PEAK("baseline-and-peak"),
  /** A baseline, and again after each month. */
  MONTHLY("monthly"),
  /** A baseline, and again every week or two until the values are stable. */
  LABEL("label");

  private final String code;

  LabSchedule(String code) {
    this.code = code;
  }

  /** As it stands in a program file and in a fact. */
  public String code() {
    return code;
  }

  public static Optional<LabSchedule> ofCode(String code) {
    return Arrays.stream(values()).filter(schedule -> schedule.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(LabSchedule::code).toList();
  }
}
