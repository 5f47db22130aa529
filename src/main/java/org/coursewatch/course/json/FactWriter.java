package org.coursewatch.course.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Set;
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
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabScheduleChosen;
import org.coursewatch.course.CourseFact.LastDoseTaken;
import org.coursewatch.course.CourseFact.MedicalExemptionGranted;
import org.coursewatch.course.CourseFact.MonthlyLimitLifted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyRuledOut;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PrescriptionIssued;
import org.jspecify.annotations.Nullable;

/**
 * Writes a fact in its JSON form: {@code type}, {@code on} or {@code at}, then the members of the
 * kind.
 */
public final class FactWriter {

  private FactWriter() {}

  /** The JSON form of {@code fact}; absent values are left out, sets are sorted. */
  public static ObjectNode write(CourseFact fact) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", FactTypes.of(fact));
    switch (fact) {
      case PregnancyTested tested -> json.put("specimenOn", tested.specimenOn().toString());
      case CourseFact.Dated dated -> json.put("on", dated.on().toString());
      case CourseFact.Timed timed -> json.put("at", timed.at().toString());
    }
    switch (fact) {
      case CourseFact.Dated dated -> addMembers(dated, json);
      case CourseFact.Timed timed -> addMembers(timed, json);
    }
    return json;
  }

  private static void addMembers(CourseFact.Dated fact, ObjectNode json) {
    switch (fact) {
      case ConsentSigned(var _, var form, var signedBy) ->
          codes(json.put("form", form.name()), "signedBy", signedBy);
      case CategoryAssigned(var _, var category, var basis) ->
          text(json.put("category", category.name()), "basis", basis);
      case ContraceptionRecorded(var _, var by, var methods) ->
          codes(json.put("by", by.name()), "methods", methods);
      case PregnancyTested tested -> addTest(tested, json);
      case HomeTestingPermitted(var _, boolean permitted) -> json.put("permitted", permitted);
      case LabResulted lab -> addLab(lab, json);
      case LabScheduleChosen(var _, var schedule, String reason) ->
          json.put("schedule", schedule.code()).put("reason", reason);
      case PrescriptionIssued(var _, int daysSupply) -> json.put("daysSupply", daysSupply);
      case MoodScreened(var _, String instrument, int score, boolean urgent) ->
          json.put("instrument", instrument).put("score", score).put("urgent", urgent);
      case FollowUpClosed(var _, String reason) -> json.put("reason", reason);
      case CourseEnded(var _, String reason) -> json.put("reason", reason);
      case MedicalExemptionGranted(var _, String reason) -> json.put("reason", reason);
      case MonthlyLimitLifted(var _, String reason) -> json.put("reason", reason);
      case CounselingConfirmed _,
          ContraceptionInterrupted _,
          ComprehensionPassed _,
          PregnancyRuledOut _,
          LastDoseTaken _ -> {
        // nothing but their day
      }
    }
  }

  private static void addMembers(CourseFact.Timed fact, ObjectNode json) {
    switch (fact) {
      case AuthorizationIssued(var _, String number, String pharmacy, int daysSupply) ->
          json.put("number", number).put("pharmacy", pharmacy).put("daysSupply", daysSupply);
      case AuthorizationReversed(var _, String number, String reason) ->
          json.put("number", number).put("reason", reason);
      case Dispensed(var _, var number, int daysSupply) ->
          text(json, "number", number).put("daysSupply", daysSupply);
      case HoldPlaced(var _, String reason) -> json.put("reason", reason);
      case HoldReleased(var _, String reason, var hold) ->
          text(json.put("reason", reason), "hold", hold);
      case FactVoided(var _, String voided, String reason) ->
          json.put("fact", voided).put("reason", reason);
    }
  }

  private static void addTest(PregnancyTested tested, ObjectNode json) {
    json.put("result", tested.result().name());
    json.put("specimen", tested.specimen().name());
    json.put("setting", tested.setting().name());
    decimal(json, "sensitivity", tested.sensitivity());
  }

  private static void addLab(LabResulted lab, ObjectNode json) {
    json.put("loinc", lab.loinc());
    decimal(json, "value", lab.value());
    json.put("unit", lab.unit());
    decimal(json, "upperLimit", lab.upperLimit());
    Boolean fasting = lab.fasting();
    if (fasting != null) {
      json.put("fasting", fasting);
    }
    LabResulted.Bound bound = lab.bound();
    if (bound != null) {
      json.put("comparator", bound.sign());
    }
  }

  private static void codes(ObjectNode json, String name, Set<? extends Enum<?>> codes) {
    ArrayNode list = json.putArray(name);
    codes.stream().map(Enum::name).sorted().forEach(list::add);
  }

  private static ObjectNode text(ObjectNode json, String name, @Nullable String value) {
    return value == null ? json : json.put(name, value);
  }

  /** One number has one form: no zeros at the end of a fraction, and never {@code 3E+2} for 300. */
  private static void decimal(ObjectNode json, String name, @Nullable BigDecimal value) {
    if (value != null) {
      BigDecimal stripped = value.stripTrailingZeros();
      json.put(name, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
  }
}
