package org.coursewatch.metric.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reports tell people apart by is told when they enroll or register, or left out. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class BackgroundTest {

  private static final String NAMES =
      "\"givenName\": \"Ada\", \"familyName\": \"Sample\", \"birthDate\": \"1998-04-12\"";

  @Inject TestPeople people;
  @Inject @Owner DataSource database;

  @BeforeEach
  void somebodyIsThere() {
    people.demoOffice();
    people.demoPractice();
  }

  @Test
  void aPracticeTellsWhereAPatientLivesAndCorrectsIt() throws SQLException {
    String other = ", \"duplicate\": \"CONFIRMED_OTHER_PERSON\"}";
    String id =
        post(
                "designee",
                "/api/patients",
                "{" + NAMES + ", \"language\": \"es\", \"state\": \"NY\", \"rural\": true" + other)
            .then()
            .statusCode(201)
            .extract()
            .path("patientId");
    assertThat(patient(id)).isEqualTo("NY es true 1998");
    post(
            "designee",
            "/api/patients/" + id + "/identity",
            "{" + NAMES + ", \"state\": \"NJ\", \"reason\": \"moved\"}")
        .then()
        .statusCode(200);
    assertThat(patient(id)).isEqualTo("NJ en - 1998");
    post(
            "administrator",
            "/api/patients/" + id + "/erasure",
            "{\"basis\": \"LEGAL_ORDER\", \"reason\": \"ordered\"}")
        .then()
        .statusCode(200);
    assertThat(patient(id)).isEqualTo("- - - 1998");
  }

  @Test
  void theOfficeTellsSpecialtyKindAndPlace() throws SQLException {
    String prescriber =
        post(
                "administrator",
                "/api/prescribers",
                "{\"npi\": \""
                    + TestPeople.npi().value()
                    + "\", \"name\": \"Dr. Lake\", \"practiceName\": \"Lake\","
                    + " \"zone\": \"America/New_York\", \"specialty\": \"PEDIATRICS\", \"state\": \"VT\"}")
            .then()
            .statusCode(201)
            .extract()
            .path("prescriberId");
    assertThat(
            row(
                "select specialty || ' ' || state from prescriber where prescriber_id = '"
                    + prescriber
                    + "'"))
        .isEqualTo("PEDIATRICS VT");
    post(
            "administrator",
            "/api/pharmacies",
            "{\"ncpdpId\": \"7654321\", \"npi\": \""
                + TestPeople.npi().value()
                + "\", \"name\": \"Lake Pharmacy\","
                + " \"zone\": \"America/New_York\", \"type\": \"CHAIN\", \"state\": \"VT\", \"rural\": false}")
        .then()
        .statusCode(201);
    assertThat(
            row(
                "select type || ' ' || state || ' ' || rural from pharmacy where ncpdp_id = '7654321'"))
        .isEqualTo("CHAIN VT false");
  }

  @Test
  void whatNobodyKnowsIsRefusedByName() {
    post("designee", "/api/patients", "{" + NAMES + ", \"state\": \"XX\", \"rural\": \"yes\"}")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("state", "rural"));
  }

  private static Response post(String account, String address, String body) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post(address);
  }

  private String patient(String id) throws SQLException {
    return row(
        "select concat_ws(' ', coalesce(state, '-'), coalesce(language, '-'), coalesce(rural::text, '-'), birth_year)"
            + " from patient where patient_id = '"
            + id
            + "'");
  }

  private String row(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
