package org.coursewatch.audit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.audit.Trail;
import org.coursewatch.audit.TrailWitness;
import org.coursewatch.platform.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, verifying and sealing over HTTP. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AuditApiTest {

  @Inject Trail trail;
  @Inject TestPeople people;
  @Inject TrailWitness witness;

  @BeforeEach
  void makeTrail() {
    people.demoOffice();
    people.demoPractice();
    people.demoPharmacist();
    trail.make();
  }

  @AfterEach
  void clear() {
    trail.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator", "auditor"})
  void verificationTellsThatAllIsWholeAndWhatIsNot(String account) {
    get(account, "/api/audit/verification")
        .statusCode(200)
        .body("intact", is(true))
        .body("entries", equalTo(75))
        .body("seals", equalTo(3))
        .body("heads", hasSize(8));
    long sequence = trail.sequence("w-2-5");
    String id = witness.rows("select entry_id from audit_entry where account = 'w-2-5'").getFirst();
    trail.force("update audit_entry set role = 'AUDITOR' where account = 'w-2-5'");
    get(account, "/api/audit/verification")
        .statusCode(200)
        .body("intact", is(false))
        .body("found", equalTo(1))
        .body("breaks[0].fault", equalTo("ENTRY_CHANGED"))
        .body("breaks[0].lane", equalTo(2))
        .body("breaks[0].sequence", equalTo((int) sequence))
        .body("breaks[0].entryId", equalTo(id))
        .body("breaks[0].message", notNullValue());
    assertThat(witness.of(account))
        .anyMatch(line -> line.startsWith("AUDIT_VERIFIED ANSWERED_YES"))
        .anyMatch(line -> line.startsWith("AUDIT_VERIFIED ANSWERED_NO"));
  }

  @Test
  void aRootKeptElsewhereIsCompared() {
    JsonPath seals = get("auditor", "/api/audit/seals").statusCode(200).extract().jsonPath();
    String root = seals.getString("seals[1].root");
    get("auditor", "/api/audit/verification?from=1&seal=" + root)
        .body("intact", is(true))
        .body("fromSeal", equalTo(1));
    get("auditor", "/api/audit/verification?seal=" + "ab".repeat(32))
        .body("breaks.fault", equalTo(List.of("KEPT_SEAL_UNKNOWN")));
    get("auditor", "/api/audit/verification?seal=root")
        .statusCode(400)
        .body("errors[0].field", equalTo("seal"));
    get("auditor", "/api/audit/verification?from=99")
        .statusCode(400)
        .body("errors[0].field", equalTo("from"));
    get("auditor", "/api/audit/verification?from=x")
        .statusCode(400)
        .body("errors[0].field", equalTo("from"));
  }

  @Test
  void sealsComeInPages() {
    JsonPath first = get("auditor", "/api/audit/seals?limit=2").extract().jsonPath();
    assertThat(first.getList("seals.number")).containsExactly(1, 2);
    JsonPath second =
        get("auditor", "/api/audit/seals?limit=2&cursor=" + first.getString("next"))
            .extract()
            .jsonPath();
    assertThat(second.getList("seals.number")).containsExactly(3);
    assertThat(second.getString("next")).isNull();
    assertThat(second.getString("seals[0].previousRoot"))
        .isEqualTo(first.getString("seals[1].root"));
  }

  @ParameterizedTest
  @CsvSource({
    "account=w-3-4, 1",
    "action=AUDIT_SEALED, 3",
    "outcome=DENIED, 0",
    "from=2026-11-22T11:00:00Z&until=2026-11-22T13:00:00Z, 2",
    "until=2026-11-22T10:00:00.123456Z, 0",
  })
  void aSearchFindsWhatFits(String query, int found) {
    get("auditor", "/api/audit?limit=200&" + query).statusCode(200).body("entries", hasSize(found));
  }

  @Test
  void aSearchByPatientOrCourseFindsThoseEntries() {
    String row = "select %s from audit_entry where account = 'w-3-4'";
    String patient = witness.rows(row.formatted("patient_id")).getFirst();
    String course = witness.rows(row.formatted("course_id")).getFirst();
    for (String path :
        List.of(
            "/api/audit?patient=" + patient,
            "/api/audit?course=" + course,
            "/api/patients/" + patient + "/audit",
            "/api/courses/" + course + "/audit")) {
      get("administrator", path)
          .statusCode(200)
          .body(
              "entries.findAll { it.account != 'administrator' }.account",
              equalTo(List.of("w-3-4")));
    }
  }

  @Test
  void pagesGoThroughAllEntriesOnceNewestFirst() {
    List<String> all = new ArrayList<>();
    String next = null;
    do {
      String cursor = next == null ? "" : "&cursor=" + next;
      JsonPath page =
          get("auditor", "/api/audit?action=COURSE_READ&limit=20" + cursor)
              .statusCode(200)
              .extract()
              .jsonPath();
      all.addAll(page.getList("entries.entryId"));
      next = page.getString("next");
    } while (next != null);
    assertThat(all)
        .containsExactlyElementsOf(
            witness.rows(
                "select entry_id from audit_entry where action = 'COURSE_READ' order by at desc, lane desc, sequence desc"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/audit?limit=0, limit",
    "/api/audit?limit=201, limit",
    "/api/audit?cursor=x, cursor",
    "/api/audit?action=LOOKED, action",
    "/api/audit?patient=1, patient",
    "/api/audit?from=yesterday, from",
    "/api/audit/seals?cursor=x, cursor",
    "/api/audit/export?since=x, since",
  })
  void aFaultyParameterIsNamed(String path, String field) {
    get("auditor", path).statusCode(400).body("errors[0].field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/audit",
        "/api/audit/seals",
        "/api/audit/verification",
        "/api/audit/export",
        "/api/courses/6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33/audit",
        "/api/patients/6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33/audit",
      })
  void nobodyElseReadsTheTrail(String path) {
    for (String account : List.of("prescriber", "designee", "pharmacist", "patient")) {
      get(account, path).statusCode(403);
    }
    given().get(path).then().statusCode(401);
  }

  @Test
  void thatTheTrailWasReadOrExportedStandsInIt() {
    get("auditor", "/api/audit").statusCode(200);
    get("auditor", "/api/audit/export").statusCode(200);
    assertThat(witness.of("auditor"))
        .anyMatch(line -> line.startsWith("AUDIT_READ DONE AUDITOR"))
        .anyMatch(line -> line.startsWith("AUDIT_EXPORTED DONE AUDITOR"));
  }

  private static ValidatableResponse get(String account, String path) {
    return given().auth().preemptive().basic(account, "demo").get(path).then();
  }
}
