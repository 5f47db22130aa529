package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LabTest.Analyte;
import org.coursewatch.course.MoodInstrument;

/**
 * Pregnancy tests and lab values as laboratory results of US Core, questionnaires about mood as
 * surveys. Nothing else of a ledger is an observation. Codes of pregnancy tests: LOINC 2106-3 in
 * urine, 2118-8 in serum, both "presence".
 */
final class ObservationWriter {

  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";
  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

  private ObservationWriter() {}

  /** The observation of {@code row}; empty when its fact is none. */
  static Optional<ObjectNode> write(LedgerRow row) {
    return switch (row.fact()) {
      case PregnancyTested tested -> Optional.of(test(row, tested));
      case LabResulted lab -> Optional.of(lab(row, lab));
      case MoodScreened mood -> Optional.of(mood(row, mood));
      case CourseFact.Dated _, CourseFact.Timed _ -> Optional.empty();
    };
  }

  private static ObjectNode test(LedgerRow row, PregnancyTested tested) {
    ObjectNode observation = begun(row, tested.specimenOn(), "laboratory");
    Elements.claim(observation, "us-core-observation-lab");
    ObjectNode code =
        switch (tested.specimen()) {
          case URINE -> Elements.concept(Elements.LOINC, "2106-3", "Pregnancy test in urine");
          case SERUM -> Elements.concept(Elements.LOINC, "2118-8", "Pregnancy test in serum");
        };
    observation.set("code", code);
    String value = "valueCodeableConcept";
    switch (tested.result()) {
      case NEGATIVE -> observation.set(value, snomed("260385009", "Negative"));
      case POSITIVE -> observation.set(value, snomed("10828004", "Positive"));
      case INDETERMINATE -> observation.set(value, snomed("82334004", "Indeterminate"));
      case INVALID ->
          observation.set(
              "dataAbsentReason", Elements.concept(ABSENT, "error", "The test was invalid."));
    }
    observation.putObject("method").put("text", method(tested));
    if (tested.setting() == Setting.HOME) {
      observation.putArray("performer").add(Elements.patient(row.told().patient()));
    }
    return observation;
  }

  private static String method(PregnancyTested tested) {
    String place = tested.setting() == Setting.HOME ? "Test at home" : "Test in a medical setting";
    BigDecimal sensitivity = tested.sensitivity();
    return sensitivity == null
        ? place
        : place + ", finds hCG from " + sensitivity.toPlainString() + " mIU/mL";
  }

  private static ObjectNode lab(LedgerRow row, LabResulted lab) {
    ObjectNode observation = begun(row, lab.on(), "laboratory");
    Elements.claim(observation, "us-core-observation-lab");
    String text =
        LabTest.ofLoinc(lab.loinc()).map(each -> name(each.analyte())).orElse("Lab value");
    observation.set("code", Elements.concept(Elements.LOINC, lab.loinc(), text));
    ObjectNode value = quantity(lab.value(), lab.unit());
    LabResulted.Bound bound = lab.bound();
    if (bound != null) {
      value.put("comparator", bound.sign());
    }
    observation.set("valueQuantity", value);
    BigDecimal upperLimit = lab.upperLimit();
    if (upperLimit != null) {
      observation
          .putArray("referenceRange")
          .addObject()
          .set("high", quantity(upperLimit, lab.unit()));
    }
    Boolean fasting = lab.fasting();
    if (fasting != null) {
      ObjectNode component = observation.putArray("component").addObject();
      component.set("code", Elements.concept(Elements.LOINC, "49541-6", "Fasting"));
      component.put("valueBoolean", fasting);
    }
    return observation;
  }

  private static ObjectNode mood(LedgerRow row, MoodScreened mood) {
    ObjectNode observation = begun(row, mood.on(), "survey");
    ObjectNode code =
        MoodInstrument.of(mood.instrument())
            .map(
                each -> Elements.concept(Elements.LOINC, totalScore(each), each.title() + " score"))
            .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("text", mood.instrument()));
    observation.set("code", code);
    observation.put("valueInteger", mood.score());
    if (mood.urgent()) {
      observation
          .putArray("interpretation")
          .add(Elements.concept(INTERPRETATION, "AA", "The answers speak of harming oneself."));
    }
    return observation;
  }

  private static ObjectNode begun(LedgerRow row, LocalDate on, String category) {
    ObjectNode observation = Elements.resource("Observation", row.id().toString());
    ArrayNode identifiers = observation.putArray("identifier");
    identifiers.add(
        Elements.identifier(Elements.OURS + "fact", String.valueOf(row.entry().fact().id())));
    observation.put("status", row.entry().voided() ? "entered-in-error" : "final");
    observation
        .putArray("category")
        .addObject()
        .putArray("coding")
        .add(Elements.coding(CATEGORY, category));
    observation.set("subject", Elements.patient(row.told().patient()));
    observation.put("effectiveDateTime", on.toString());
    observation.put("issued", String.valueOf(row.entry().fact().recordedAt()));
    return observation;
  }

  private static ObjectNode quantity(BigDecimal value, String unit) {
    BigDecimal stripped = value.stripTrailingZeros();
    ObjectNode quantity = JsonNodeFactory.instance.objectNode();
    quantity.put("value", stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    return quantity.put("unit", unit).put("system", Elements.UCUM).put("code", ucum(unit));
  }

  /** Laboratories write {@code IU/L}; the code of UCUM has brackets. */
  private static String ucum(String unit) {
    return unit.equals("IU/L") ? "[IU]/L" : unit;
  }

  private static ObjectNode snomed(String code, String text) {
    return Elements.concept(Elements.SNOMED, code, text);
  }

  private static String totalScore(MoodInstrument instrument) {
    return switch (instrument) {
      case PHQ_2 -> "55758-7";
      case PHQ_9 -> "44261-6";
    };
  }

  private static String name(Analyte analyte) {
    return switch (analyte) {
      case TRIGLYCERIDES -> "Triglycerides";
      case ALT -> "ALT";
      case AST -> "AST";
      case CREATINE_KINASE -> "Creatine kinase";
      case CHOLESTEROL -> "Cholesterol";
      case HDL_CHOLESTEROL -> "HDL cholesterol";
      case LDL_CHOLESTEROL -> "LDL cholesterol";
      case BILIRUBIN -> "Bilirubin";
      case GLUCOSE -> "Glucose";
      case HCG -> "hCG";
    };
  }
}
