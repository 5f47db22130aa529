package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.FhirValidation.assertValid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFact.LabResulted.Bound;
import org.coursewatch.course.CourseFact.MoodScreened;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.LabTest;
import org.coursewatch.course.LedgerEntry;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.ReadPatientCourses.Told;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.Test;

/** Every test and value as an Observation, and every entry as a Provenance, is valid. */
class ObservationWriterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant LEARNT = Instant.parse("2026-10-02T08:30:00.123456Z");

  @Test
  void everyResultOfAPregnancyTestIsAValidLaboratoryResult() {
    for (Result result : Result.values()) {
      for (Specimen specimen : Specimen.values()) {
        ObjectNode observation =
            valid(new PregnancyTested(DAY, result, specimen, Setting.HOME, new BigDecimal("25")));
        assertThat(observation.path("code").path("coding").path(0).path("code").asText())
            .isEqualTo(specimen == Specimen.URINE ? "2106-3" : "2118-8");
        assertThat(observation.has("valueCodeableConcept")).isEqualTo(result != Result.INVALID);
        assertThat(observation.has("dataAbsentReason")).isEqualTo(result == Result.INVALID);
        assertThat(observation.path("method").path("text").asText())
            .isEqualTo("Test at home, finds hCG from 25 mIU/mL");
        assertThat(observation.at("/performer/0/reference").asText()).startsWith("Patient/");
      }
    }
  }

  @Test
  void everyLabTestInEveryUnitIsAValidLaboratoryResult() {
    for (LabTest test : LabTest.values()) {
      for (String unit : test.units()) {
        ObjectNode observation = valid(lab(test.loinc(), "300", unit));
        assertThat(observation.path("valueQuantity").path("unit").asText()).isEqualTo(unit);
        assertThat(observation.path("code").path("text").asText()).isNotEqualTo("Lab value");
      }
    }
  }

  @Test
  void aValueKeepsBoundLimitAndFasting() {
    LabResulted lab =
        new LabResulted(
            DAY,
            "2571-8",
            new BigDecimal("1E+3"),
            "mg/dL",
            new BigDecimal("150.0"),
            true,
            Bound.MORE);
    ObjectNode observation = valid(lab);
    assertThat(JsonText.write(observation.path("valueQuantity")))
        .contains(
            "\"value\":1000,", "\"comparator\":\">\"", "\"system\":\"http://unitsofmeasure.org\"");
    assertThat(observation.at("/referenceRange/0/high/value").asText()).isEqualTo("150");
    assertThat(observation.at("/component/0/valueBoolean").asBoolean()).isTrue();
  }

  @Test
  void moodIsASurveyThatSaysWhenItIsUrgent() {
    ObjectNode urgent = valid(new MoodScreened(DAY, "PHQ-9", 14, true));
    assertThat(urgent.at("/category/0/coding/0/code").asText()).isEqualTo("survey");
    assertThat(urgent.at("/code/coding/0/code").asText()).isEqualTo("44261-6");
    assertThat(urgent.path("valueInteger").asInt()).isEqualTo(14);
    assertThat(urgent.at("/interpretation/0/coding/0/code").asText()).isEqualTo("AA");
    ObjectNode unknown = valid(new MoodScreened(DAY, "Own words", 1, false));
    assertThat(unknown.at("/code/text").asText()).isEqualTo("Own words");
    assertThat(unknown.has("interpretation")).isFalse();
    assertThat(valid(new MoodScreened(DAY, "PHQ-2", 1, false)).at("/code/coding/0/code").asText())
        .isEqualTo("55758-7");
  }

  @Test
  void whatWasVoidedIsEnteredInError() {
    LedgerRow row = row(lab("1742-6", "30", "U/L"), true);
    ObjectNode observation = ObservationWriter.write(row).orElseThrow();
    assertValid(JsonText.write(observation));
    assertThat(observation.path("status").asText()).isEqualTo("entered-in-error");
    assertThat(observation.path("issued").asText()).isEqualTo("2026-10-02T08:30:00.123456Z");
    assertThat(observation.path("effectiveDateTime").asText()).isEqualTo("2026-10-01");
  }

  @Test
  void whatIsNoObservationIsNone() {
    for (CourseFact fact : List.of(new CounselingConfirmed(DAY), new HoldPlaced(LEARNT, "words"))) {
      LedgerRow row = row(fact, false);
      assertThat(ObservationWriter.write(row)).isEmpty();
      ObjectNode provenance = ProvenanceWriter.write(row);
      assertValid(JsonText.write(provenance));
      assertThat(provenance.path("target")).hasSize(1);
      assertThat(JsonText.write(provenance)).doesNotContain("words");
    }
  }

  @Test
  void aCorrectionPointsAtWhatItVoidsAndTellsWhyOnlyWhomItMay() {
    LabResulted lab = lab("1742-6", "30", "U/L");
    String id = UUID.randomUUID().toString();
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(entry(1, id, lab, true));
    entries.add(
        entry(2, UUID.randomUUID().toString(), new FactVoided(LEARNT, id, "mistyped"), false));
    LedgerRow open = LedgerRow.of(List.of(told(entries, true))).getLast();
    ObjectNode correction = ProvenanceWriter.write(open);
    assertValid(JsonText.write(correction));
    assertThat(correction.at("/target/0/reference").asText())
        .isEqualTo("Observation/" + LedgerRow.of(List.of(open.told())).getFirst().id());
    assertThat(correction.at("/activity/coding/0/code").asText()).isEqualTo("NULLIFY");
    assertThat(correction.at("/reason/0/text").asText()).isEqualTo("mistyped");
    assertThat(correction.path("agent")).hasSize(2);
    ObjectNode discreet =
        ProvenanceWriter.write(LedgerRow.of(List.of(told(entries, false))).getLast());
    assertThat(discreet.has("reason")).isFalse();
    assertThat(ProvenanceWriter.about(LedgerRow.of(List.of(open.told())).getFirst())).hasSize(2);
  }

  private static ObjectNode valid(CourseFact fact) {
    LedgerRow row = row(fact, false);
    ObjectNode observation = ObservationWriter.write(row).orElseThrow();
    assertValid(JsonText.write(observation));
    assertValid(JsonText.write(ProvenanceWriter.write(row)));
    return observation;
  }

  private static LabResulted lab(String loinc, String value, String unit) {
    return new LabResulted(DAY, loinc, new BigDecimal(value), unit, null);
  }

  private static LedgerRow row(CourseFact fact, boolean voided) {
    LedgerEntry entry = entry(1, UUID.randomUUID().toString(), fact, voided);
    return LedgerRow.of(List.of(told(List.of(entry), true))).getFirst();
  }

  private static LedgerEntry entry(int sequence, String id, CourseFact fact, boolean voided) {
    return new LedgerEntry(
        sequence,
        new RecordedFact(id, LEARNT, fact),
        new Authorship("somebody", Role.PRESCRIBER, "somebody-else"),
        "00",
        voided);
  }

  private static Told told(List<LedgerEntry> entries, boolean saysWhy) {
    PatientId patient = new PatientId(UUID.randomUUID());
    CourseFile file =
        new CourseFile(
            new CourseId(UUID.randomUUID()),
            "us-ipledge",
            patient,
            new PrescriberId(UUID.randomUUID()),
            LEARNT,
            entries.size(),
            new Course(
                DAY, LocalDate.of(1998, 4, 12), RiskCategory.CAN_BECOME_PREGNANT, null, List.of()));
    return new Told(patient, file, entries, saysWhy);
  }
}
