package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.fhir.EtasuCalls.PATH;
import static org.coursewatch.fhir.EtasuCalls.RXNORM;
import static org.coursewatch.fhir.EtasuCalls.ask;
import static org.coursewatch.fhir.EtasuCalls.medication;
import static org.coursewatch.fhir.EtasuCalls.parameters;
import static org.coursewatch.fhir.EtasuCalls.patientOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The face itself: metadata, the alias, and how it says no. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class FhirFaceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject EhrOfPractice ehr;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.laboratory();
    Practice practice = people.demoPractice();
    ehr.signedUp();
    treated = people.cleared(practice, DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void whatIsNoQuestionIsToldByAnOperationOutcome() {
    for (String body :
        List.of(
            "",
            "{\"resourceType\": \"Parameters\", \"parameter\": [",
            "[]",
            "{\"resourceType\": \"Patient\"}",
            "{\"resourceType\": \"Parameters\"}",
            parameters("{\"resourceType\": \"Practitioner\"}", medication(RXNORM, "6064")),
            "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"patient\", \"resource\": %s}]}"
                .formatted(patient()))) {
      Response answer = ask("ehr", PATH, body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.contentType()).startsWith("application/fhir+json");
      assertThat(answer.jsonPath().getString("resourceType")).isEqualTo("OperationOutcome");
      FhirValidation.assertValid(answer.asString());
    }
  }

  @Test
  void onlyPracticesAndPharmaciesMayAsk() {
    String body = parameters(patient(), medication(RXNORM, "6064"));
    Response refused = ask("laboratory", PATH, body);
    assertThat(refused.statusCode()).isEqualTo(403);
    FhirValidation.assertValid(refused.asString());
    Response nobody = given().contentType("application/fhir+json").body(body).post(PATH);
    assertThat(nobody.statusCode()).isEqualTo(401);
    FhirValidation.assertValid(nobody.asString());
  }

  @Test
  void theAliasAnswersTheSame() {
    String body = parameters(patient(), medication(RXNORM, "6064"));
    String there = ask("ehr", PATH.replace("/fhir", "/4_0_0"), body).asString();
    assertThat(there).isEqualTo(ask("ehr", PATH, body).asString());
    String encoded = PATH.replace("$", "%24");
    assertThat(ask("ehr", encoded, body).asString()).isEqualTo(ask("ehr", PATH, body).asString());
    String statement = given().get("/fhir/metadata").asString();
    assertThat(given().get("/4_0_0/metadata?_format=json").asString()).isEqualTo(statement);
    assertThat(given().get("/4_0_0/nothing").statusCode()).isEqualTo(404);
    assertThat(given().get("/4_0_0").statusCode()).isEqualTo(given().get("/fhir").statusCode());
    assertThat(given().get("/4_0_01").contentType()).doesNotContain("fhir");
    assertThat(given().delete("/4_0_0/metadata").statusCode()).isEqualTo(405);
  }

  @Test
  void theMetadataAreACapabilityStatementOfAnInstance() {
    Response answer = given().accept("application/fhir+json").get("/fhir/metadata");
    assertThat(answer.statusCode()).isEqualTo(200);
    FhirValidation.assertValid(answer.asString());
    JsonNode statement = JsonText.parse(answer.asString());
    assertThat(statement.path("kind").asText()).isEqualTo("instance");
    assertThat(statement.path("fhirVersion").asText()).isEqualTo("4.0.1");
    assertThat(statement.path("instantiates").path(0).asText())
        .isEqualTo(
            "http://hl7.org/fhir/us/medication-rems/CapabilityStatement/rems-administrator-system");
    assertThat(statement.at("/rest/0/security/description").asText()).contains("Bearer");
    assertThat(statement.at("/rest/0/resource").toString()).contains("\"rems-etasu\"");
  }

  @Test
  void withoutAnIdentityProviderThereIsNoConfigurationForSmart() {
    Response answer = given().get("/fhir/.well-known/smart-configuration");
    assertThat(answer.statusCode()).isEqualTo(404);
    FhirValidation.assertValid(answer.asString());
  }

  private String patient() {
    return patientOf(treated.patient().number().toString());
  }
}
