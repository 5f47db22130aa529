package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.RecordedCourse.DAY;
import static org.coursewatch.fhir.RecordedCourse.NOON;
import static org.coursewatch.fhir.RecordedCourse.as;
import static org.coursewatch.fhir.RecordedCourse.form;
import static org.coursewatch.fhir.RecordedCourse.lab;
import static org.coursewatch.fhir.RecordedCourse.matches;
import static org.coursewatch.fhir.RecordedCourse.pages;
import static org.coursewatch.fhir.RecordedCourse.read;
import static org.coursewatch.fhir.RecordedCourse.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.HomeTestingPermitted;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.lab.ResultReading;
import org.coursewatch.people.Actor;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientIdentifiers;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a course has recorded, as FHIR; every resource is judged by the validator. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CourseDataOutTest {

  private static final int OBSERVATIONS = 6;

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject RecordedCourse recorded;
  @Inject PatientIdentifiers identifiers;
  @Inject WhoActs who;
  @Inject ObservationReader reader;

  private Treated treated;
  private String patient = "";

  @BeforeEach
  void recordACourse() {
    clock.set(NOON);
    recorded.signUp();
    treated = recorded.treated();
    patient = treated.patient().id().toString();
    clock.set(NOON.plusSeconds(60));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void outObservationsOfACourse() {
    for (String account : List.of("ehr", "prescriber", "designee")) {
      JsonNode bundle = read(account, "Observation?patient=" + patient);
      assertThat(bundle.path("total").asInt()).isEqualTo(OBSERVATIONS);
      assertThat(matches(bundle)).hasSize(OBSERVATIONS);
      for (JsonNode each : matches(bundle)) {
        assertThat(read(account, "Observation/" + each.path("id").asText())).isEqualTo(each);
        assertThat(each.at("/subject/reference").asText()).isEqualTo("Patient/" + patient);
      }
    }
    assertThat(matches(read("ehr", "Observation?patient=" + patient + "&status=entered-in-error")))
        .singleElement()
        .satisfies(voided -> assertThat(voided.at("/valueQuantity/value").asInt()).isEqualTo(300));
  }

  @Test
  void whatLeavesIsUnderstoodWhenItComesBack() {
    people.say(treated, new HomeTestingPermitted(DAY, true), NOON);
    people.say(treated, TestPeople.negative(DAY, Setting.HOME), NOON);
    people.say(treated, TestPeople.positive(DAY), NOON);
    List<CourseFact> facts = new ArrayList<>();
    for (JsonNode each : pages("ehr", "Observation?category=laboratory&patient=" + patient)) {
      ResultReading reading = reader.read(each, clock.now());
      if (each.path("status").asText().equals("final")) {
        facts.addAll(((ResultReading.Understood) reading).facts());
      } else {
        assertThat(reading).isInstanceOf(ResultReading.NotUnderstood.class);
      }
    }
    assertThat(facts)
        .contains(
            TestPeople.negative(DAY, Setting.MEDICAL),
            TestPeople.negative(DAY, Setting.HOME),
            TestPeople.positive(DAY),
            lab("1742-6", "30", "U/L"),
            lab("19080-1", "1", "m[IU]/mL"));
  }

  @Test
  void outTasksAreTheOpenChecks() {
    List<Map<String, String>> checks =
        as("ehr")
            .accept("application/json")
            .get("/api/courses/{id}", treated.course().toString())
            .path("evaluation.checks");
    List<String> open =
        checks.stream()
            .filter(each -> List.of("UPCOMING", "DUE", "OVERDUE").contains(each.get("status")))
            .map(each -> each.get("check"))
            .toList();
    List<JsonNode> tasks = pages("ehr", "Task?patient=" + patient + "&_count=1");
    assertThat(tasks.stream().map(each -> each.at("/code/coding/0/code").asText()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(open);
    for (JsonNode task : tasks) {
      String id = task.path("id").asText();
      assertThat(read("ehr", "Task/" + id)).isEqualTo(task);
      assertThat(task.path("status").asText()).isEqualTo("requested");
      assertThat(id).doesNotContainIgnoringCase(task.at("/code/coding/0/code").asText());
      assertThat(task.at("/groupIdentifier/value").asText()).isEqualTo(caseNumber());
    }
    assertThat(matches(read("ehr", "Task?subject=" + patient + "&status=completed"))).isEmpty();
  }

  @Test
  void aTaskThatWasDoneIsCompleted() {
    JsonNode lipids =
        matches(read("ehr", "Task?patient=" + patient + "&code=LIPID_LAB")).getFirst();
    people.say(treated, lab("2571-8", "100", "mg/dL"), NOON.plusSeconds(1));
    JsonNode done = read("ehr", "Task/" + lipids.path("id").asText());
    assertThat(done.path("status").asText()).isEqualTo("completed");
    assertThat(done.at("/businessStatus/coding/0/code").asText()).isEqualTo("MET");
  }

  @Test
  void outProvenanceTellsWhoRecordedEveryEntry() {
    List<JsonNode> all = pages("ehr", "Provenance?patient=" + patient + "&_count=7");
    int entries =
        as("ehr")
            .accept("application/json")
            .get("/api/courses/{id}/facts?limit=200", treated.course().toString())
            .path("entries.size()");
    assertThat(all).hasSize(entries);
    JsonNode voided =
        matches(read("ehr", "Observation?patient=" + patient + "&status=entered-in-error"))
            .getFirst();
    String target = "Observation/" + voided.path("id").asText();
    List<JsonNode> about = matches(read("ehr", "Provenance?target=" + target));
    assertThat(about.stream().map(each -> each.at("/activity/coding/0/code").asText()))
        .containsExactly("CREATE", "NULLIFY");
    assertThat(matches(read("ehr", "Provenance?patient=" + patient + "&target=" + target)))
        .isEqualTo(about);
    assertThat(matches(read("ehr", "Provenance?patient=" + patient + "&target=Device/1")))
        .isEmpty();
    assertThat(matches(read("ehr", "Provenance?target=Device/1"))).isEmpty();
    assertThat(about.getLast().at("/reason/0/text").asText()).isEqualTo("a zero too many");
    assertThat(about.getLast().at("/agent/0/who/identifier/value").asText())
        .isEqualTo("prescriber");
    assertThat(read("ehr", "Provenance/" + about.getLast().path("id").asText()))
        .isEqualTo(about.getLast());
    JsonNode together =
        read("ehr", "Observation?patient=" + patient + "&_revinclude=Provenance:target");
    assertThat(RecordedCourse.of(together, "include")).hasSize(OBSERVATIONS + 1);
  }

  @Test
  void outAuditEventsTellWhoReadTheCourse() {
    read("ehr", "Observation?patient=" + patient);
    for (String account : List.of("administrator", "auditor")) {
      List<JsonNode> events = pages(account, "AuditEvent?patient=" + patient + "&_count=10");
      assertThat(events)
          .anySatisfy(
              each -> {
                assertThat(each.at("/agent/0/who/identifier/value").asText()).isEqualTo("ehr");
                assertThat(each.at("/subtype/0/code").asText()).isEqualTo("LEDGER_READ");
                assertThat(each.path("action").asText()).isEqualTo("R");
              });
      assertThat(read(account, "AuditEvent/" + events.getLast().path("id").asText()))
          .isEqualTo(events.getLast());
      String ofCase = "AuditEvent?entity:identifier=" + CaseNumber.SYSTEM + "%7C" + caseNumber();
      assertThat(pages(account, ofCase)).isNotEmpty().hasSizeLessThanOrEqualTo(events.size() + 2);
      assertThat(pages(account, ofCase + "&date=gt2027-01-01")).isEmpty();
    }
    refused(403, "ehr", "AuditEvent?patient=" + patient);
    refused(404, "auditor", "AuditEvent/0.999999999999");
    refused(404, "auditor", "AuditEvent/x");
  }

  @Test
  void usCoreWhereAProfileExists() {
    ExternalIdentifier record =
        new ExternalIdentifier("urn:oid:2.16.840.1.113883.19.5", "MRN-" + patient);
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          identifiers.add(treated.patient().id(), record, "test", NOON);
          return true;
        });
    JsonNode resource = read("ehr", "Patient/" + patient);
    assertThat(resource.at("/meta/profile/0").asText()).endsWith("/us-core-patient");
    assertThat(resource.at("/name/0/family").asText()).isEqualTo("Patient");
    String number = treated.patient().number().toString();
    for (String token :
        List.of(
            number,
            "urn:coursewatch:patient-number|" + number,
            "urn:oid:2.16.840.1.113883.19.5|" + record.value())) {
      assertThat(matches(form("ehr", "Patient", Map.of("identifier", token))))
          .as(token)
          .containsExactly(resource);
    }
    for (String token :
        List.of(
            "urn:oid:2.16.840.1.113883.19.6|" + record.value(), record.value(), "DEM0P-AT1E7")) {
      assertThat(matches(form("ehr", "Patient", Map.of("identifier", token)))).as(token).isEmpty();
    }
    assertThat(matches(read("ehr", "Patient?_id=" + patient))).containsExactly(resource);
    JsonNode test =
        matches(read("ehr", "Observation?patient=" + patient + "&code=2106-3")).getFirst();
    assertThat(test.at("/meta/profile/0").asText()).endsWith("/us-core-observation-lab");
    JsonNode entry = matches(read("ehr", "Provenance?patient=" + patient)).getFirst();
    assertThat(entry.at("/meta/profile/0").asText()).endsWith("/us-core-provenance");
  }

  private String caseNumber() {
    return new CaseNumber(treated.course()).toString();
  }
}
