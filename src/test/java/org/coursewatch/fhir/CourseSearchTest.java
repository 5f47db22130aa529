package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.RecordedCourse.DAY;
import static org.coursewatch.fhir.RecordedCourse.NOON;
import static org.coursewatch.fhir.RecordedCourse.as;
import static org.coursewatch.fhir.RecordedCourse.form;
import static org.coursewatch.fhir.RecordedCourse.lab;
import static org.coursewatch.fhir.RecordedCourse.matches;
import static org.coursewatch.fhir.RecordedCourse.next;
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
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching course data: filters, pages, and what is asked for and not known. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class CourseSearchTest {

  private static final int OBSERVATIONS = 6;

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
  void observationsAreFilteredByCategoryCodeStatusAndDate() {
    assertThat(found("category=survey")).isEqualTo(1);
    assertThat(found("category=laboratory")).isEqualTo(OBSERVATIONS - 1);
    assertThat(found("code=http://loinc.org%7C2106-3")).isEqualTo(2);
    assertThat(found("code=1742-6&status=final")).isEqualTo(1);
    assertThat(found("code=2106-3&date=lt" + DAY)).isEqualTo(1);
    assertThat(found("date=ge" + DAY)).isEqualTo(OBSERVATIONS - 1);
    assertThat(found("code=http://snomed.info/sct%7C2106-3")).isZero();
    JsonNode posted =
        form("ehr", "Observation", Map.of("patient", patient, "code", "http://loinc.org|2106-3"));
    assertThat(matches(posted)).hasSize(2);
  }

  @Test
  void pagesFollowTheLinkNextAndShiftNothing() {
    String address = "Observation?patient=Patient/" + patient + "&_count=2";
    JsonNode first = read("ehr", address);
    assertThat(matches(first)).hasSize(2);
    people.say(treated, lab("1920-8", "20", "U/L"), NOON.plusSeconds(1));
    List<JsonNode> all = new ArrayList<>(matches(first));
    all.addAll(pages("ehr", next(first)));
    assertThat(all.stream().map(each -> each.path("id").asText()).distinct())
        .hasSize(OBSERVATIONS + 1);
    assertThat(next(read("ehr", "Observation?patient=" + patient + "&_count=200"))).isEmpty();
    refused(400, "ehr", address + "&_cursor=elsewhere");
  }

  @Test
  void aSearchThatAsksForSomethingElseSaysSo() {
    for (String type : List.of("Observation", "Task", "Provenance")) {
      JsonNode missing = refused(400, "ehr", type);
      assertThat(missing.path("resourceType").asText()).isEqualTo("OperationOutcome");
      assertThat(missing.at("/issue/0/expression/0").asText()).isEqualTo("patient");
      JsonNode lenient = read("ehr", type + "?patient=" + patient + "&_sort=date&_format=json");
      assertThat(RecordedCourse.of(lenient, "outcome")).hasSize(1);
      assertThat(matches(lenient)).isNotEmpty();
      as("ehr")
          .header("Prefer", "handling=strict")
          .get("/fhir/" + type + "?patient=" + patient + "&_sort=date")
          .then()
          .statusCode(400);
      assertThat(matches(read("ehr", type + "?patient=somebody"))).isEmpty();
      refused(400, "ehr", type + "?patient=" + patient + "&_count=0");
    }
    refused(400, "ehr", "Patient");
    refused(400, "ehr", "Observation?patient=" + patient + "&date=yesterday");
  }

  private int found(String more) {
    return matches(read("ehr", "Observation?patient=" + patient + "&" + more)).size();
  }
}
