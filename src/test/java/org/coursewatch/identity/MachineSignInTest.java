package org.coursewatch.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.identity.Keycloak.Machine;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.People;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ProblemType;
import org.junit.jupiter.api.Test;

/** Machines sign in at a real Keycloak, and nobody gets in by a token that is not for us. */
@QuarkusTest
@TestProfile(KeycloakProfile.class)
class MachineSignInTest {

  private static final Map<String, Object> LIKE_OURS =
      Map.of("defaultClientScopes", List.of("coursewatch"));

  @Inject People people;
  @Inject WhoActs who;
  @Inject TestPeople testPeople;
  @Inject @Owner DataSource owner;

  private final Keycloak keycloak = Keycloak.running();

  @Test
  void aPharmacySystemAsksForItsPharmacy() {
    Machine machine = keycloak.machine("pharmacy-system");
    PharmacyId pharmacy = enroll(machine, Role.PHARMACY_SYSTEM);
    Patient patient = patient();

    keycloak.organization(machine, pharmacy.toString());
    ask(machine.token(), patient).statusCode(200).body("allowed", equalTo(false));

    keycloak.organization(machine, UUID.randomUUID().toString());
    refused(ask(machine.token(), patient), ProblemType.NOT_PERMITTED)
        .body("detail", equalTo("This account is not enrolled in the program."));

    keycloak.organization(machine, null);
    ask(machine.token(), patient).statusCode(200).body("allowed", equalTo(false));
  }

  @Test
  void anAccountNobodyEnrolledMayDoNothing() {
    Machine machine = keycloak.addMachine("pharmacy-system", LIKE_OURS);
    refused(ask(machine.token(), patient()), ProblemType.NOT_PERMITTED)
        .body("detail", equalTo("This account is not enrolled in the program."));
  }

  @Test
  void theRoleMustBeThatOfTheAccount() {
    Machine machine = keycloak.addMachine("pharmacy-system", LIKE_OURS);
    enroll(machine, Role.PHARMACIST);
    refused(ask(machine.token(), patient()), ProblemType.NOT_PERMITTED)
        .body("detail", equalTo("This account is not enrolled in the program."));
  }

  @Test
  void aRoleThatMayNotAskIsRefused() {
    Machine machine = keycloak.machine("ehr");
    enroll(machine, Role.EHR);
    refused(ask(machine.token(), patient()), ProblemType.NOT_PERMITTED)
        .body("detail", equalTo("Your role does not permit this call."));
  }

  @Test
  void theConfigurationForSmartNamesTheTokenEndpoint() {
    given()
        .get("/fhir/.well-known/smart-configuration")
        .then()
        .statusCode(200)
        .body("token_endpoint", endsWith("/protocol/openid-connect/token"))
        .body("issuer", containsString("/realms/"))
        .body("jwks_uri", endsWith("/certs"))
        .body("grant_types_supported", equalTo(List.of("client_credentials")))
        .body("code_challenge_methods_supported", equalTo(List.of("S256")))
        .body("capabilities", equalTo(List.of("client-confidential-symmetric")));
  }

  @Test
  void whoSendsNoTokenIsToldHow() {
    refused(ask(given(), patient()), ProblemType.NOT_SIGNED_IN)
        .header("WWW-Authenticate", startsWith("Bearer"));
    refused(
        ask(given().auth().preemptive().basic("pharmacist", "demo"), patient()),
        ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    Machine machine =
        keycloak.addMachine("pharmacy-system", Map.of("defaultClientScopes", List.of()));
    refused(ask(machine.token(), patient()), ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void anExpiredTokenIsRefused() throws InterruptedException {
    Machine machine =
        keycloak.addMachine(
            "pharmacy-system",
            Map.of(
                "defaultClientScopes", List.of("coursewatch"),
                "attributes", Map.of("access.token.lifespan", "3")));
    enroll(machine, Role.PHARMACY_SYSTEM);
    Patient patient = patient();
    String token = machine.token();
    ask(token, patient).statusCode(200);
    Thread.sleep(4000);
    refused(ask(token, patient), ProblemType.NOT_SIGNED_IN);
  }

  /** The service remembers the check of a token, and nothing that it knows of the account. */
  @Test
  void aTokenThatWasTakenOpensNothingElse() throws SQLException {
    Machine machine = keycloak.addMachine("pharmacy-system", LIKE_OURS);
    enroll(machine, Role.PHARMACY_SYSTEM);
    Patient patient = patient();
    String token = machine.token();
    ask(token, patient).statusCode(200);
    ask(token, patient).statusCode(200);
    given()
        .redirects()
        .follow(false)
        .auth()
        .oauth2(token)
        .get("/pharmacy")
        .then()
        .statusCode(302)
        .header("Location", containsString("/protocol/openid-connect/auth"));
    close(machine);
    refused(ask(token, patient), ProblemType.NOT_PERMITTED);
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() {
    Map<String, Object> audience =
        Map.of(
            "name", "audience",
            "protocol", "openid-connect",
            "protocolMapper", "oidc-audience-mapper",
            "config",
                Map.of("included.custom.audience", "coursewatch", "access.token.claim", "true"));
    Machine machine =
        keycloak.addMachineElsewhere(
            "pharmacy-system", Map.of("protocolMappers", List.of(audience)));
    enroll(machine, Role.PHARMACY_SYSTEM);
    String token = machine.token();
    assertThat(claims(token)).contains("\"aud\":").contains("coursewatch");
    refused(ask(token, patient()), ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void aTokenThatWasChangedIsRefused() {
    Machine machine = keycloak.addMachine("pharmacy-system", LIKE_OURS);
    enroll(machine, Role.PHARMACY_SYSTEM);
    String token = machine.token();
    ask(token, patient()).statusCode(200);
    String[] parts = token.split("\\.");
    String changed = claims(String.join(".", parts)).replace("pharmacy-system", "administrator");
    refused(
        ask(String.join(".", parts[0], encoded(changed), parts[2]), patient()),
        ProblemType.NOT_SIGNED_IN);
    refused(
        ask(String.join(".", encoded("{\"alg\":\"none\"}"), parts[1], ""), patient()),
        ProblemType.NOT_SIGNED_IN);
    refused(ask("no-token-at-all", patient()), ProblemType.NOT_SIGNED_IN);
  }

  @Test
  void tellsWhichSoftwareAsks() {
    Machine machine = keycloak.machine("laboratory");
    given()
        .auth()
        .oauth2(machine.token())
        // Nobody has told the service to believe a proxy.
        .header("X-Forwarded-For", "192.0.2.7")
        .get("/test/client")
        .then()
        .statusCode(200)
        .body(equalTo("laboratory 127.0.0.1"));
  }

  private Patient patient() {
    LocalDate day = LocalDate.of(2026, 9, 1);
    return testPeople
        .open(
            testPeople.practice(TestPeople.NEW_YORK),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(day))
        .patient();
  }

  private PharmacyId enroll(Machine machine, Role role) {
    PharmacyId pharmacy = testPeople.pharmacist().pharmacy();
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          people.add(new Actor(machine.account(), role, null, pharmacy, null));
          return true;
        });
    return pharmacy;
  }

  private void close(Machine machine) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update account set closed_at = now() where account = ?")) {
      statement.setString(1, machine.account());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  private static ValidatableResponse ask(String token, Patient patient) {
    return ask(given().auth().oauth2(token), patient);
  }

  private static ValidatableResponse ask(RequestSpecification caller, Patient patient) {
    return caller
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "patientNumber", patient.number().value(),
                "birthDate", patient.birthDate().toString()))
        .post("/api/eligibility")
        .then();
  }

  private static ValidatableResponse refused(ValidatableResponse answer, ProblemType type) {
    return answer
        .statusCode(type.status())
        .contentType("application/problem+json")
        .body("type", equalTo(type.uri()));
  }

  private static String claims(String token) {
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new String(claims, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
