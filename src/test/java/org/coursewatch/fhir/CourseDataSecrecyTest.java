package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.RecordedCourse.DAY;
import static org.coursewatch.fhir.RecordedCourse.NOON;
import static org.coursewatch.fhir.RecordedCourse.as;
import static org.coursewatch.fhir.RecordedCourse.matches;
import static org.coursewatch.fhir.RecordedCourse.pages;
import static org.coursewatch.fhir.RecordedCourse.read;
import static org.coursewatch.fhir.RecordedCourse.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Course data leaves as FHIR for those who may read the course, and tells no more than the API. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CourseDataSecrecyTest {

  private static final List<String> TYPES = List.of("Observation", "Task", "Provenance");
  private static final List<String> OFFICE = List.of("administrator", "auditor");

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject RecordedCourse recorded;

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
  void anotherPracticeFindsNothingAndLearnsNothing() {
    for (String type : TYPES) {
      assertThat(matches(read("receiver", type + "?patient=" + patient))).as(type).isEmpty();
      String id = matches(read("ehr", type + "?patient=" + patient)).getFirst().path("id").asText();
      String unknown = UUID.randomUUID().toString().replace("-", "") + id.substring(32);
      JsonNode foreign = refused(404, "receiver", type + "/" + id);
      assertThat(refused(404, "receiver", type + "/" + unknown)).isEqualTo(foreign);
      assertThat(refused(404, "receiver", type + "/nonsense")).isEqualTo(foreign);
    }
    refused(404, "receiver", "Patient/" + patient);
    assertThat(matches(read("receiver", "Patient?_id=" + patient))).isEmpty();
    String number = treated.patient().number().toString();
    assertThat(matches(read("receiver", "Patient?identifier=" + number))).isEmpty();
    String first =
        matches(read("ehr", "Observation?patient=" + patient)).getFirst().path("id").asText();
    assertThat(matches(read("receiver", "Provenance?target=Observation/" + first))).isEmpty();
  }

  @Test
  void othersAreRefusedWhateverTheyAskFor() {
    for (String account : List.of("pharmacist", "laboratory")) {
      for (String type : List.of("Patient", "Observation", "Task", "Provenance", "AuditEvent")) {
        JsonNode outcome = refused(403, account, type + "?patient=" + patient);
        assertThat(outcome.at("/issue/0/code").asText()).isEqualTo("forbidden");
        refused(403, account, type + "/" + patient);
      }
    }
    // Whom it happened to is not needed to judge what happened.
    refused(403, "auditor", "Patient/" + patient);
  }

  @Test
  void moodAndTheHormoneOfPregnancyAreForThoseWhoTreat() {
    for (String account : OFFICE) {
      List<JsonNode> told = pages(account, "Observation?patient=" + patient);
      assertThat(codes(told)).doesNotContain("44261-6", "19080-1").contains("1742-6", "2106-3");
      for (JsonNode each : pages("ehr", "Observation?patient=" + patient)) {
        String id = each.path("id").asText();
        boolean kept = List.of("44261-6", "19080-1").contains(code(each));
        int status = as(account).get("/fhir/Observation/" + id).statusCode();
        assertThat(status).as(code(each)).isEqualTo(kept ? 404 : 200);
        assertThat(as(account).get("/fhir/Provenance/" + id).statusCode()).isEqualTo(status);
      }
    }
  }

  @Test
  void aPositiveTestIsToldToTheOfficeOnlyBehindTheGlass() {
    people.say(treated, TestPeople.positive(DAY), NOON.plusSeconds(1));
    for (String account : OFFICE) {
      assertThat(everything(account)).doesNotContain("10828004", "2118-8", "a zero too many");
    }
    assertThat(everything("ehr")).contains("10828004", "2118-8", "a zero too many");
    as("auditor")
        .contentType("application/json")
        .accept("application/json")
        .body(Map.of("reason", "Call of the safety desk"))
        .post("/api/courses/{id}/break-glass", treated.course().toString())
        .then()
        .statusCode(200);
    assertThat(everything("auditor"))
        .contains("10828004", "2118-8", "a zero too many", "19080-1")
        .doesNotContain("44261-6");
    assertThat(everything("administrator")).doesNotContain("10828004");
  }

  @Test
  void aMergedRecordIsOne() {
    String kept =
        as("designee")
            .contentType("application/json")
            .accept("application/json")
            .body(
                Map.of(
                    "givenName",
                    "Ada",
                    "familyName",
                    "Q" + patient.replaceAll("\\d|-", "q"),
                    "birthDate",
                    "1998-04-12"))
            .post("/api/patients")
            .then()
            .statusCode(201)
            .extract()
            .path("patientId");
    as("administrator")
        .contentType("application/json")
        .accept("application/json")
        .body(Map.of("into", kept, "reason", "registered twice"))
        .post("/api/patients/{id}/merge", patient)
        .then()
        .statusCode(200);
    JsonNode duplicate = read("ehr", "Patient/" + patient);
    assertThat(duplicate.path("active").asBoolean(true)).isFalse();
    assertThat(duplicate.at("/link/0/other/reference").asText()).isEqualTo("Patient/" + kept);
    for (String name : List.of(kept, patient)) {
      for (String type : TYPES) {
        String owner = type.equals("Task") ? "/for/reference" : "/subject/reference";
        assertThat(matches(read("ehr", type + "?patient=" + name)))
            .isNotEmpty()
            .allSatisfy(
                each -> {
                  if (!type.equals("Provenance")) {
                    assertThat(each.at(owner).asText()).isEqualTo("Patient/" + kept);
                  }
                });
      }
    }
  }

  @Test
  void everyReadIsNoted() {
    String id =
        matches(read("ehr", "Observation?patient=" + patient)).getFirst().path("id").asText();
    int before = events();
    read("ehr", "Observation/" + id);
    read("ehr", "Provenance/" + id);
    read("ehr", "Patient/" + patient);
    read("ehr", "Task?patient=" + patient);
    assertThat(events()).isEqualTo(before + 4);
  }

  private int events() {
    return pages("auditor", "AuditEvent?patient=" + patient + "&_count=200").stream()
        .filter(each -> each.at("/agent/0/who/identifier/value").asText().equals("ehr"))
        .toList()
        .size();
  }

  private String everything(String account) {
    StringBuilder all = new StringBuilder();
    for (String type : TYPES) {
      pages(account, type + "?patient=" + patient).forEach(all::append);
    }
    return all.toString();
  }

  private static List<String> codes(List<JsonNode> observations) {
    return observations.stream().map(CourseDataSecrecyTest::code).toList();
  }

  private static String code(JsonNode observation) {
    return observation.at("/code/coding/0/code").asText();
  }
}
