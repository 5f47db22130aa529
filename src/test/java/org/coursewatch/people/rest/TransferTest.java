package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.PatientCalls.end;
import static org.coursewatch.people.rest.PatientCalls.offer;
import static org.coursewatch.people.rest.PatientCalls.openCourse;
import static org.coursewatch.people.rest.PatientCalls.registered;
import static org.coursewatch.people.rest.PatientCalls.uniqueName;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient changes hands, and no instant is without somebody who is responsible. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class TransferTest {

  private static final String BORN = "1998-04-12";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject PatientAccount database;

  private Practice receiver;

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    receiver = people.receiver();
  }

  @AfterEach
  void letTimeGoOn() throws SQLException {
    clock.reset();
    activate("2199-01-01", id(people.demoPractice().prescriber()));
    activate("2199-01-01", id(receiver.prescriber()));
  }

  @Test
  void theReceiverTakesOverPatientCoursesAndWhatIsDerived() throws SQLException {
    String patient = registered("Ada", uniqueName(), BORN);
    String course = openCourse(patient);
    String transfer = offered(patient);
    as("receiver").get("/api/patients/{id}", patient).then().statusCode(404);
    as("receiver")
        .get("/api/transfers?limit=200")
        .then()
        .body("items.transferId", hasItem(transfer));

    end("receiver", transfer, "acceptance")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("decidedAt", notNullValue());

    as("receiver").get("/api/patients/{id}", patient).then().statusCode(200);
    as("receiver").get("/api/courses/{id}", course).then().statusCode(200);
    as("prescriber").get("/api/patients/{id}", patient).then().statusCode(404);
    as("prescriber").get("/api/courses/{id}", course).then().statusCode(404);
    as("designee").get("/api/courses/{id}/facts", course).then().statusCode(404);
    String rows = "select distinct prescriber_id::text from %s where course_id = '%s'";
    for (String table : List.of("course", "course_check", "course_state")) {
      assertThat(database.column(rows.formatted(table, course)))
          .as(table)
          .containsExactly(id(receiver.prescriber()));
    }
    assertThat(database.column("select course_id::text from course_chain_break")).isEmpty();
  }

  @Test
  void anAuthorizationStaysAliveAndTheWindowGoesOn() {
    Practice practice = people.demoPractice();
    Treated treated = people.cleared(practice, DAY);
    clock.set(TestPeople.noon(DAY));
    String number =
        as("pharmacist")
            .body(
                """
                {"patientNumber": "%s", "birthDate": "%s",
                 "request": {"daysSupply": 30, "lines": [{"ndc": "0591-2434-15", "quantity": 30}]}}
                """
                    .formatted(treated.patient().number(), treated.patient().birthDate()))
            .post("/api/authorizations")
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
    end("receiver", offered(treated.patient().id().toString()), "acceptance")
        .then()
        .statusCode(200);
    as("receiver")
        .get("/api/courses/{id}", treated.course().toString())
        .then()
        .body("evaluation.state", equalTo("AUTHORIZED"));
    as("pharmacist").post("/api/authorizations/{number}/dispensing", number).then().statusCode(200);
  }

  @Test
  void whoWasResponsibleOnADayIsKnownForEveryDay() throws SQLException {
    Instant first = TestPeople.noon(DAY);
    clock.set(first);
    String patient = registered("Ada", uniqueName(), BORN);
    clock.set(first.plusSeconds(86_400));
    end("receiver", offered(patient), "acceptance").then().statusCode(200);

    as("receiver")
        .get("/api/patients/{id}/custody", patient)
        .then()
        .statusCode(200)
        .body("spans.from", contains(first.toString(), first.plusSeconds(86_400).toString()))
        .body("spans[0].until", equalTo(first.plusSeconds(86_400).toString()))
        .body("spans[1].until", nullValue());
    String before = id(people.demoPractice().prescriber());
    assertThat(responsible(patient, first.minusSeconds(1))).isEqualTo("null");
    assertThat(responsible(patient, first)).isEqualTo(before);
    assertThat(responsible(patient, first.plusSeconds(86_400).minusMillis(1))).isEqualTo(before);
    assertThat(responsible(patient, first.plusSeconds(86_400)))
        .isEqualTo(id(receiver.prescriber()));
    assertThatThrownBy(
            () ->
                database.execute(
                    "delete from patient_ownership where patient_id = '" + patient + "'"))
        .hasMessageContaining("insert-only");
  }

  @Test
  void twoMovesInOneInstantAreStillTwo() throws SQLException {
    clock.set(TestPeople.noon(DAY));
    String patient = registered("Ada", uniqueName(), BORN);
    end("receiver", offered(patient), "acceptance").then().statusCode(200);
    assertThat(
            database.column(
                "select owned_from from patient_ownership where patient_id = '" + patient + "'"))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void declinedAndWithdrawnChangeNothing() {
    String patient = registered("Ada", uniqueName(), BORN);
    end("receiver", offered(patient), "refusal")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"));
    String second = offered(patient);
    end("prescriber", second, "withdrawal")
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"));
    end("receiver", second, "acceptance").then().statusCode(409);
    as("prescriber")
        .get("/api/patients/{id}/custody", patient)
        .then()
        .body("spans.size()", equalTo(1));
  }

  @Test
  void eachPartEndsItsOwnPartOnly() {
    String patient = registered("Ada", uniqueName(), BORN);
    String transfer = offered(patient);
    end("prescriber", transfer, "acceptance").then().statusCode(403);
    end("receiver", transfer, "withdrawal").then().statusCode(403);
    end("designee", transfer, "acceptance").then().statusCode(403);
    end("receiver", "00000000-0000-0000-0000-000000000000", "acceptance").then().statusCode(404);
    offer(patient, receiverNpi()).then().statusCode(409);
  }

  @Test
  void onlyACertifiedAndActivePrescriberIsOffered() throws SQLException {
    String patient = registered("Ada", uniqueName(), BORN);
    offer(patient, "0000000000").then().statusCode(400).body("errors.field", contains("npi"));
    offer(patient, "12").then().statusCode(400).body("errors.field", contains("npi"));
    String transfer = offered(patient);
    activate("2020-01-01", id(receiver.prescriber()));
    end("receiver", transfer, "acceptance").then().statusCode(403);
    end("prescriber", transfer, "withdrawal").then().statusCode(200);
    offer(patient, receiverNpi()).then().statusCode(400).body("errors.field", contains("npi"));
  }

  @Test
  void theOfficeAssignsOnlyThePatientOfOneWhoIsNotActive() throws SQLException {
    String patient = registered("Ada", uniqueName(), BORN);
    String course = openCourse(patient);
    String open = offered(patient);
    assign(patient).then().statusCode(409);
    activate("2020-01-01", id(people.demoPractice().prescriber()));
    assign(patient).then().statusCode(200).body("state", equalTo("ASSIGNED"));
    as("receiver").get("/api/courses/{id}", course).then().statusCode(200);
    end("receiver", open, "acceptance").then().statusCode(409);
  }

  private Response assign(String patient) {
    return as("administrator")
        .body("{\"npi\": \"%s\", \"reason\": \"Dr. Test retired\"}".formatted(receiverNpi()))
        .post("/api/patients/{id}/custody/assignment", patient);
  }

  private String receiverNpi() {
    try {
      return database
          .column(
              "select npi from prescriber where prescriber_id = '%s'"
                  .formatted(id(receiver.prescriber())))
          .getFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String offered(String patient) {
    return offer(patient, receiverNpi()).then().statusCode(201).extract().path("transferId");
  }

  private void activate(String through, String prescriber) throws SQLException {
    database.execute(
        "update prescriber set active_through = '%s' where prescriber_id = '%s'"
            .formatted(through, prescriber));
  }

  private String responsible(String patient, Instant at) throws SQLException {
    return database
        .column("select responsible_prescriber('%s', '%s')::text".formatted(patient, at))
        .getFirst();
  }

  private static String id(Actor prescriber) {
    return Objects.requireNonNull(prescriber.prescriber()).toString();
  }
}
