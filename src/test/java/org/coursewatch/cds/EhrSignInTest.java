package org.coursewatch.cds;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.ehr.RecordSystem;
import org.coursewatch.ehr.RecordSystemProfile;
import org.coursewatch.ehr.app.UseToken;
import org.coursewatch.identity.EhrRealm;
import org.coursewatch.identity.Keycloak;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.people.Reach;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.ServiceClock;
import org.jose4j.jwk.RsaJsonWebKey;
import org.junit.jupiter.api.Test;

/** Record systems sign in with their own tokens, beside everybody who comes by OpenID Connect. */
@QuarkusTest
@TestProfile(RecordSystemProfile.class)
class EhrSignInTest {

  @Inject ServiceClock clock;
  @Inject UseToken tokens;
  @Inject EhrReader reader;
  @Inject People accounts;
  @Inject TestPeople people;
  @Inject WhoActs who;

  private final RecordSystem.Running system = RecordSystem.running();
  private final String service = Keycloak.running().service();

  @Test
  void jwtOfARecordSystemSignsItIn() {
    call(CallerProbe.PATH, right(CallerProbe.PATH).text())
        .statusCode(200)
        .body(equalTo("hillside-ehr [ehr]"));
  }

  /** Its keys came as a file, and its tokens name it as a tenant of the same issuer. */
  @Test
  void jwtOfATenantSignsThatTenantIn() {
    call(CallerProbe.PATH, right(CallerProbe.PATH).with("tenant", "valley").text())
        .statusCode(200)
        .body(equalTo("valley-ehr [ehr]"));
    call(CallerProbe.PATH, right(CallerProbe.PATH).with("tenant", "other").text()).statusCode(401);
  }

  @Test
  void jwtJtiReplayRefused() {
    String token = right(CallerProbe.PATH).text();
    call(CallerProbe.PATH, token).statusCode(200);
    call(CallerProbe.PATH, token)
        .statusCode(401)
        .header("WWW-Authenticate", containsString("it was used before"));
  }

  /** Each node asks the same table: of many that ask at once, one takes it. */
  @Test
  void jwtJtiReplayRefusedAcrossNodes() throws InterruptedException, ExecutionException {
    String id = UUID.randomUUID().toString();
    Instant until = clock.now().plusSeconds(60);
    Callable<Boolean> use = () -> tokens.use(system.address(), id, until);
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> asked =
          nodes.invokeAll(IntStream.range(0, 24).mapToObj(i -> use).toList());
      int taken = 0;
      for (Future<Boolean> each : asked) {
        taken += each.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    }
    assertThat(tokens.use(system.address() + "/other", id, until)).isTrue();
  }

  @Test
  void jwtIsForgottenOnceItHasExpired() {
    String id = UUID.randomUUID().toString();
    Instant until = clock.now().minusSeconds(60);
    assertThat(tokens.use(system.address(), id, until)).isTrue();
    tokens.forget(until.minusSeconds(1));
    assertThat(tokens.use(system.address(), id, until)).isFalse();
    assertThat(tokens.forget(until)).isPositive();
    assertThat(tokens.use(system.address(), id, until)).isTrue();
  }

  @Test
  void jwtExactAudience() {
    call(CallerProbe.PATH, right("/cds-services").text())
        .statusCode(401)
        .header("WWW-Authenticate", containsString("invalid_token"))
        .header("WWW-Authenticate", containsString("aud"));
    call(CallerProbe.PATH, right(CallerProbe.PATH + "/feedback").text()).statusCode(401);
    call(CallerProbe.PATH + "/feedback", right(CallerProbe.PATH + "/feedback").text())
        .statusCode(200);
    call(CallerProbe.PATH + "/feedback", right(CallerProbe.PATH).text()).statusCode(200);
  }

  @Test
  void jwtExpiry() {
    long now = clock.now().getEpochSecond();
    EhrTokens old = right(CallerProbe.PATH).with("iat", now - 280).with("exp", now - 40);
    call(CallerProbe.PATH, old.text()).statusCode(401);
  }

  @Test
  void jwtIssuerAllowList() {
    EhrTokens token = right(CallerProbe.PATH).with("iss", "https://elsewhere.example.org");
    call(CallerProbe.PATH, token.text()).statusCode(401);
  }

  @Test
  void jwtOpensTheHooksOnly() {
    for (String path : List.of("/fhir/caller-probe", "/api/me")) {
      given().auth().oauth2(right(path).text()).get(path).then().statusCode(401);
    }
  }

  @Test
  void aTokenOfTheIdentityProviderIsTakenBesides() {
    String token = Keycloak.running().tokenOf("ehr");
    call(CallerProbe.PATH, token).statusCode(200).body(equalTo("service-account-ehr [ehr]"));
    call(CallerProbe.PATH, token).statusCode(200);
  }

  @Test
  @TestSecurity(user = "hillside-ehr", roles = "ehr")
  void theRecordSystemIsReadWithTheTokenItLent() {
    EhrRealm realm = EhrRealm.added();
    system.signsInAt(realm);
    String fhir = system.fhir("hillside");
    system.put("hillside", "7", "{\"resourceType\": \"Patient\", \"id\": \"7\"}");
    String lent = realm.accessToken();
    assertThat(reader.read(fhir, "Patient/7", lent).map(each -> each.path("id").asText()))
        .contains("7");
    assertThat(reader.read(fhir + "/", "Patient?_id=7", lent).map(JsonNode::isObject))
        .contains(true);
    assertThat(reader.read(fhir, "Patient/7", "made-up")).isEmpty();
    assertThat(reader.read(fhir, "Patient/8", lent)).isEmpty();
  }

  /** Servers that answer, and are not the caller's: of this machine, and of another practice. */
  @Test
  @TestSecurity(user = "hillside-ehr", roles = "ehr")
  void onlyTheServersOfTheCallerAreRead() {
    assertThat(reader.read(system.fhir("secret"), "Patient/1", "t")).isEmpty();
    assertThat(reader.read(system.fhir("hillside"), "../secret/Patient/1", "t")).isEmpty();
    assertThat(reader.read(service + "/q", "health", "t")).isEmpty();
    system.put("valley", "9", "{\"resourceType\": \"Patient\", \"id\": \"9\"}");
    EhrRealm realm = EhrRealm.added();
    system.signsInAt(realm);
    assertThat(reader.read(system.fhir("valley"), "Patient/9", realm.accessToken())).isEmpty();
  }

  @Test
  @TestSecurity(user = "somebody", roles = "ehr")
  void whoHasNoServerReadsNone() {
    assertThat(reader.read(system.fhir("secret"), "Patient/1", "t")).isEmpty();
  }

  /** From the token to the card: a record system of a practice asks about its patient. */
  @Test
  void jwtOpensAHookAboutTheOwnPatients() {
    Treated treated = treatedByHillside();
    String path = "/cds-services/rems-patient-view";
    hook(path, hookAbout("41", patient("41", treated), ""))
        .statusCode(200)
        .body("cards", not(empty()));
    // A patient of another practice is nobody: there is nothing to say.
    Treated theirs = people.cleared(people.practice(TestPeople.NEW_YORK), today());
    hook(path, hookAbout("42", patient("42", theirs), ""))
        .statusCode(200)
        .body(not(containsString(theirs.course().toString())));
  }

  /** Nothing was prefetched: it is read there, with the token that was lent, or 412. */
  @Test
  void jwtHookReadsAtTheRecordSystemThatCalls() {
    Treated treated = treatedByHillside();
    EhrRealm realm = EhrRealm.added();
    system.signsInAt(realm);
    system.put("hillside", "43", patient("43", treated));
    String path = "/cds-services/rems-patient-view";
    hook(path, hookAbout("43", "", lent(system.fhir("hillside"), realm.accessToken())))
        .statusCode(200)
        .body("cards", not(empty()));
    hook(path, hookAbout("43", "", lent(system.fhir("hillside"), "made-up"))).statusCode(412);
    hook(path, hookAbout("43", "", lent(system.fhir("valley"), realm.accessToken())))
        .statusCode(412);
  }

  private Treated treatedByHillside() {
    Practice practice = people.practice("hillside-prescriber", "hillside-designee");
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          if (accounts.actor("hillside-ehr", clock.now()).isEmpty()) {
            PrescriberId prescriber = Objects.requireNonNull(practice.prescriber().prescriber());
            PracticeId id = accounts.prescriber(prescriber).orElseThrow().practice();
            Reach reach = new Reach(id, Set.of(), Set.of());
            accounts.add(new Actor("hillside-ehr", Role.EHR, null, null, null, null, reach, null));
          }
          return true;
        });
    return people.cleared(practice, today().minusDays(3));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.now(), TestPeople.NEW_YORK);
  }

  private ValidatableResponse hook(String path, String body) {
    return given()
        .auth()
        .oauth2(right(path).text())
        .contentType("application/json")
        .body(body)
        .post(path)
        .then();
  }

  private static String hookAbout(String patient, String prefetched, String more) {
    return """
        {"hook": "patient-view", "hookInstance": "%s",
         "context": {"userId": "Practitioner/1", "patientId": "%s"}%s%s}
        """
        .formatted(
            UUID.randomUUID(),
            patient,
            prefetched.isEmpty() ? "" : ", \"prefetch\": {\"patient\": " + prefetched + "}",
            more);
  }

  private static String lent(String server, String token) {
    return """
        , "fhirServer": "%s", "fhirAuthorization": {"access_token": "%s", "token_type": "Bearer",
         "expires_in": 300, "scope": "patient/Patient.read", "subject": "coursewatch"}
        """
        .formatted(server, token);
  }

  private static String patient(String id, Treated treated) {
    return """
        {"resourceType": "Patient", "id": "%s", "birthDate": "1998-04-12", "identifier":
         [{"system": "urn:coursewatch:patient-number", "value": "%s"}]}
        """
        .formatted(id, treated.patient().number());
  }

  private EhrTokens right(String path) {
    Key key = ((RsaJsonWebKey) RecordSystem.key(system.key())).getPrivateKey();
    return EhrTokens.right(key, system.address(), service + path, clock.now()).naming("hillside-1");
  }

  private static ValidatableResponse call(String path, String token) {
    return given().auth().oauth2(token).post(path).then();
  }
}
