package org.coursewatch.course.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.LabTest;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.program.LabSchedule;
import org.jspecify.annotations.Nullable;

/** Reads what facts tell of labs, and says what is known where something is not. */
final class LabFields {

  private static final int LONGEST_CODE = 100;
  private static final BigDecimal GREATEST_VALUE = new BigDecimal(1_000_000);

  private LabFields() {}

  static LabResulted resulted(Fields fields) {
    String loinc = fields.text("loinc", LONGEST_CODE);
    String unit = fields.text("unit", LONGEST_CODE);
    Optional<LabTest> test = LabTest.ofLoinc(loinc);
    if (test.isEmpty()) {
      List<String> known = Arrays.stream(LabTest.values()).map(LabTest::loinc).toList();
      fault(fields, "loinc", "is not a known LOINC code", "Send one of " + known + ".");
    } else if (test.get().unit(unit).isEmpty()) {
      String remedy = "Send one of " + test.get().units() + " (UCUM).";
      fault(fields, "unit", "is not a unit of this test", remedy);
    }
    return new LabResulted(
        fields.date("on"),
        loinc,
        fields.decimal("value", GREATEST_VALUE),
        unit,
        fields.optionalDecimal("upperLimit", GREATEST_VALUE),
        fields.has("fasting") ? (Boolean) fields.flag("fasting") : null,
        bound(fields));
  }

  static LabSchedule schedule(Fields fields) {
    String code = fields.text("schedule", LONGEST_CODE);
    Optional<LabSchedule> schedule = LabSchedule.ofCode(code);
    if (schedule.isEmpty() && !code.isEmpty()) {
      String remedy = "Send one of " + LabSchedule.codes() + ".";
      fault(fields, "schedule", "is not a template of lab schedules", remedy);
    }
    return schedule.orElse(LabSchedule.BASELINE_AND_PEAK);
  }

  private static @Nullable Bound bound(Fields fields) {
    String sign = fields.optionalText("comparator", LONGEST_CODE);
    if (sign == null) {
      return null;
    }
    for (Bound bound : Bound.values()) {
      if (bound.sign().equals(sign)) {
        return bound;
      }
    }
    fault(fields, "comparator", "is not known", "Send one of <, <=, >= and >, or leave it out.");
    return null;
  }

  private static void fault(Fields fields, String name, String reason, String remedy) {
    fields.faults().add(fields.name(name), reason, remedy);
  }
}
