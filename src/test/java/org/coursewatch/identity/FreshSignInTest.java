package org.coursewatch.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.identity.Keycloak.Machine;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.junit.jupiter.api.Test;

/** Whoever signs must have signed in at the real Keycloak a few seconds ago. */
@QuarkusTest
@TestProfile(KeycloakProfile.class)
class FreshSignInTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @Inject People people;
  @Inject WhoActs who;
  @Inject TestPeople testPeople;

  private final Keycloak keycloak = Keycloak.running();

  @Test
  void aSignatureTakesAFreshSignIn() throws InterruptedException {
    Practice practice = testPeople.practice(TestPeople.NEW_YORK);
    Treated treated =
        testPeople.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(DAY));
    String token = personToken(enrolled(practice.prescriber().prescriber()));

    record(token, treated, counseling(1)).statusCode(200);
    given()
        .auth()
        .oauth2(token)
        .get("/api/courses/{id}/signatures", treated.course().toString())
        .then()
        .statusCode(200)
        .body("signatures", hasSize(1))
        .body("signatures[0].method", equalTo("TOKEN"))
        .body("signatures[0].authenticatedAt", matchesPattern("20.*Z"))
        .body("signatures[0].valid", equalTo(true));

    Thread.sleep(KeycloakProfile.FRESH.toMillis() + 1_500);
    record(token, treated, counseling(2))
        .statusCode(403)
        .body("type", equalTo("urn:coursewatch:problem:sign-in-again"))
        .body("maxAgeSeconds", equalTo((int) KeycloakProfile.FRESH.toSeconds()));
    // What is no signature is recorded all the same.
    record(token, treated, "{\"type\": \"holdPlaced\", \"reason\": \"told so\"}").statusCode(200);
    given()
        .auth()
        .oauth2(token)
        .get("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .body("entries", hasSize(2));
  }

  @Test
  void aMachineThatCallsItselfAPrescriberSignsNothing() {
    Practice practice = testPeople.practice(TestPeople.NEW_YORK);
    Treated treated =
        testPeople.open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(DAY));
    Machine machine =
        keycloak.addMachine("prescriber", Map.of("defaultClientScopes", List.of("coursewatch")));
    enroll(machine.account(), practice.prescriber().prescriber());
    record(machine.token(), treated, counseling(1))
        .statusCode(403)
        .body("type", equalTo("urn:coursewatch:problem:sign-in-again"));
  }

  private String enrolled(PrescriberId prescriber) {
    String account = "dr-" + UUID.randomUUID();
    enroll(account, prescriber);
    return account;
  }

  private void enroll(String account, PrescriberId prescriber) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          people.add(new Actor(account, Role.PRESCRIBER, prescriber, null, null));
          return true;
        });
  }

  /** A person's access token, by the code flow of a client of its own: only that tells when. */
  private String personToken(String account) {
    String back = keycloak.service() + "/q/health";
    Machine client =
        keycloak.addMachine(
            "auditor",
            Map.of(
                "defaultClientScopes", List.of("coursewatch"),
                "standardFlowEnabled", true,
                "redirectUris", List.of(back)));
    String password = keycloak.addPerson(account, "prescriber");
    Browser browser = new Browser();
    URI login =
        URI.create(
            client.realm()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + client.clientId()
                + "&redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8));
    browser.signIn(browser.get(login), account, password);
    String answer = browser.visited.getLast().getQuery();
    return given()
        .formParams(
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client.clientId(),
                "client_secret", client.secret(),
                "redirect_uri", back,
                "code", answer.replaceAll(".*\\bcode=([^&]+).*", "$1")))
        .post(client.realm() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static String counseling(int day) {
    return "{\"type\": \"counselingConfirmed\", \"on\": \"2026-09-0%d\"}".formatted(day);
  }

  private static ValidatableResponse record(String token, Treated treated, String fact) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(fact)
        .post("/api/courses/{id}/facts", treated.course().toString())
        .then();
  }
}
