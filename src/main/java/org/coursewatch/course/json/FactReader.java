package org.coursewatch.course.json;

import java.math.BigDecimal;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.AuthorizationReversed;
import org.coursewatch.course.CourseFact.CategoryAssigned;
import org.coursewatch.course.CourseFact.ComprehensionPassed;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseFact.Dispensed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.FollowUpClosed;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.HoldReleased;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.LabScheduleChosen;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PrescriptionIssued;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.program.ContraceptionMethod;
import org.jspecify.annotations.Nullable;

/** Reads a fact from its JSON form, whose member {@code type} names the kind. */
public final class FactReader {

  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_SUPPLY = 3650;
  private static final BigDecimal GREATEST_SENSITIVITY = new BigDecimal(1_000_000);

  private FactReader() {}

  /**
   * The fact in {@code fields}; its members other than those of the kind are left to the caller.
   * Null when the type is not known, which is noted as a fault.
   */
  public static @Nullable CourseFact read(Fields fields) {
    String type = fields.text("type", LONGEST_CODE);
    return switch (type) {
      case "consentSigned" ->
          new ConsentSigned(
              fields.date("on"),
              fields.code("form", ConsentSigned.Form.class),
              fields.codes("signedBy", ConsentSigned.Signer.class));
      case "categoryAssigned" ->
          new CategoryAssigned(
              fields.date("on"),
              fields.code("category", RiskCategory.class),
              fields.optionalOpenCode("basis"));
      case "counselingConfirmed" -> new CounselingConfirmed(fields.date("on"));
      case "contraceptionRecorded" ->
          new ContraceptionRecorded(
              fields.date("on"),
              fields.code("by", ContraceptionRecorded.Party.class),
              fields.codes("methods", ContraceptionMethod.class));
      case "contraceptionInterrupted" -> new ContraceptionInterrupted(fields.date("on"));
      case "comprehensionPassed" -> new ComprehensionPassed(fields.date("on"));
      default -> readTest(type, fields);
    };
  }

  private static @Nullable CourseFact readTest(String type, Fields fields) {
    return switch (type) {
      case "pregnancyTested" -> pregnancyTested(fields);
      case "homeTestingPermitted" ->
          new HomeTestingPermitted(fields.date("on"), fields.flag("permitted"));
      case "pregnancyRuledOut" -> new PregnancyRuledOut(fields.date("on"));
      case "labResulted" -> LabFields.resulted(fields);
      case "labScheduleChosen" ->
          new LabScheduleChosen(fields.date("on"), LabFields.schedule(fields), reason(fields));
      case "moodScreened" ->
          new MoodScreened(
              fields.date("on"),
              fields.text("instrument", LONGEST_CODE),
              fields.number("score", 0, 100),
              fields.flag("urgent"));
      default -> readSupply(type, fields);
    };
  }

  private static @Nullable CourseFact readSupply(String type, Fields fields) {
    return switch (type) {
      case "prescriptionIssued" -> new PrescriptionIssued(fields.date("on"), daysSupply(fields));
      case "authorizationIssued" ->
          new AuthorizationIssued(
              fields.instant("at"),
              fields.text("number", LONGEST_CODE),
              fields.text("pharmacy", LONGEST_CODE),
              daysSupply(fields));
      case "authorizationReversed" ->
          new AuthorizationReversed(
              fields.instant("at"), fields.text("number", LONGEST_CODE), reason(fields));
      case "dispensed" ->
          new Dispensed(
              fields.instant("at"),
              fields.optionalText("number", LONGEST_CODE),
              daysSupply(fields));
      default -> readDecision(type, fields);
    };
  }

  private static @Nullable CourseFact readDecision(String type, Fields fields) {
    return switch (type) {
      case "holdPlaced" -> new HoldPlaced(fields.instant("at"), reason(fields));
      case "holdReleased" ->
          new HoldReleased(
              fields.instant("at"), reason(fields), fields.optionalText("hold", LONGEST_CODE));
      case "lastDoseTaken" -> new LastDoseTaken(fields.date("on"));
      case "followUpClosed" -> new FollowUpClosed(fields.date("on"), reason(fields));
      case "courseEnded" -> new CourseEnded(fields.date("on"), reason(fields));
      case "medicalExemptionGranted" ->
          new MedicalExemptionGranted(fields.date("on"), reason(fields));
      case "monthlyLimitLifted" -> new MonthlyLimitLifted(fields.date("on"), reason(fields));
      case "factVoided" ->
          new FactVoided(fields.instant("at"), fields.text("fact", LONGEST_CODE), reason(fields));
      default -> unknown(type, fields);
    };
  }

  private static PregnancyTested pregnancyTested(Fields fields) {
    return new PregnancyTested(
        fields.date("specimenOn"),
        fields.code("result", PregnancyTested.Result.class),
        fields.code("specimen", PregnancyTested.Specimen.class),
        fields.code("setting", PregnancyTested.Setting.class),
        fields.optionalDecimal("sensitivity", GREATEST_SENSITIVITY));
  }

  private static int daysSupply(Fields fields) {
    return fields.number("daysSupply", 1, LONGEST_SUPPLY);
  }

  /** A document may leave the reason out; the ledger asks for it. */
  private static String reason(Fields fields) {
    String reason = fields.optionalText("reason", LONGEST_TEXT);
    return reason == null ? "" : reason;
  }

  private static @Nullable CourseFact unknown(String type, Fields fields) {
    if (!type.isEmpty()) {
      fields
          .faults()
          .add(
              fields.name("type"),
              "is not a known kind of fact",
              "Send one of " + FactTypes.all() + ".");
    }
    return null;
  }
}
