package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.dispense.rest.PharmacyCalls.as;
import static org.coursewatch.dispense.rest.PharmacyCalls.document;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who guesses patient numbers is slowed down, locked out and shown to the program's office. Each
 * test has pharmacies of its own.
 */
@QuarkusTest
@TestProfile(FewLookups.class)
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class LookupGuessingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    treated = people.cleared(people.demoPractice(), DAY);
    clock.set(TestPeople.noon(DAY).plusSeconds(3600));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void aRightLookUpNeverWaitsHoweverOften() {
    people.pharmacist("rx-1");
    for (int i = 0; i < 40; i++) {
      right("rx-1").then().statusCode(200);
    }
    miss("rx-1", 4);
    right("rx-1").then().statusCode(200);
  }

  @Test
  void theSixthGuessWaitsAndTheWaitGrows() {
    people.pharmacist("rx-2");
    miss("rx-2", 5);
    assertWaits("rx-2", 30);
    clock.advance(Duration.ofSeconds(29));
    assertWaits("rx-2", 1);
    clock.advance(Duration.ofSeconds(1));
    miss("rx-2", 1);
    assertWaits("rx-2", 60);
    clock.advance(Duration.ofSeconds(60));
    right("rx-2").then().statusCode(200);
    as("rx-2").body(aGuess()).post("/api/authorizations").then().statusCode(404);
    assertWaits("rx-2", 120);
    clock.advance(Duration.ofMinutes(11));
    miss("rx-2", 4);
    right("rx-2").then().statusCode(200);
  }

  @Test
  void twentyGuessesInADayLockThePharmacyUntilItIsReleased() {
    String id = people.pharmacist("rx-3").pharmacy().toString();
    for (int i = 0; i < 20; i++) {
      miss("rx-3", 1);
      clock.advance(Duration.ofMinutes(16));
    }
    clock.advance(Duration.ofDays(30));
    right("rx-3")
        .then()
        .statusCode(403)
        .body(
            "detail",
            equalTo("Look-ups of your pharmacy are locked: too many have opened nothing."));
    PharmacyCalls.issue("rx-3", treated).then().statusCode(403);
    misses("auditor").then().statusCode(200).body("locked.pharmacyId", hasItem(id));

    release("auditor", id, "no").then().statusCode(403);
    release("rx-3", id, "no").then().statusCode(403);
    release("administrator", id, " ").then().statusCode(400);
    release("administrator", id, "spoke with them").then().statusCode(204);
    release("administrator", id, "once more").then().statusCode(409);
    misses("administrator").then().body("locked.pharmacyId", not(hasItem(id)));
    right("rx-3").then().statusCode(200);
    miss("rx-3", 5);
    right("rx-3").then().statusCode(429);
  }

  @Test
  void manyPharmaciesTryingOneNumberWaitToo() {
    List<String> accounts = IntStream.range(10, 21).mapToObj(i -> "rx-" + i).toList();
    accounts.forEach(people::pharmacist);
    String number = treated.patient().number().toString();
    for (String account : accounts.subList(0, 10)) {
      guess(account, number).then().statusCode(404);
    }
    right("rx-20").then().statusCode(429);
    as("rx-20").body(aGuess()).post("/api/eligibility").then().statusCode(404);
  }

  /** What is told of a number nobody has is what is told of one that somebody has. */
  @Test
  void theOfficeSeesWhoAndNotWhat() {
    people.pharmacist("rx-4");
    String number = treated.patient().number().toString();
    guess("rx-4", number).then().statusCode(404);
    guess("rx-4", number).then().statusCode(404);
    miss("rx-4", 1);
    Response page = as("administrator").get("/api/security/lookup-misses?limit=2");
    page.then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.account", contains("rx-4", "rx-4"))
        .body("items[0].missedAt", equalTo(clock.now().toString()))
        .body("items[0].numberMark", not(equalTo(page.path("items[1].numberMark"))));
    as("administrator")
        .get("/api/security/lookup-misses?limit=1&cursor={next}", page.<String>path("next"))
        .then()
        .statusCode(200)
        .body("items.numberMark", contains(page.<String>path("items[1].numberMark")));
    assertThat(page.asString()).doesNotContain(number, number.replace("-", ""), "1998");
    for (String other : new String[] {"rx-4", "prescriber", "patient", "designee"}) {
      misses(other).then().statusCode(403);
    }
    as("auditor")
        .get("/api/security/lookup-misses?limit=0")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("limit"));
  }

  @Test
  void guessesSentAtOnceAreNoMoreThanGuessesInARow() throws Exception {
    people.pharmacist("rx-5");
    try (ExecutorService many = Executors.newFixedThreadPool(16)) {
      List<Callable<Integer>> guesses =
          IntStream.range(0, 64)
              .<Callable<Integer>>mapToObj(
                  i -> () -> as("rx-5").body(aGuess()).post("/api/eligibility").statusCode())
              .toList();
      List<Integer> statuses =
          many.invokeAll(guesses).stream().map(Future::resultNow).collect(Collectors.toList());
      assertThat(statuses).filteredOn(status -> status == 404).hasSize(5);
      assertThat(statuses).filteredOn(status -> status == 429).hasSize(59);
    }
  }

  private void miss(String account, int times) {
    for (int i = 0; i < times; i++) {
      as(account).body(aGuess()).post("/api/eligibility").then().statusCode(404);
    }
  }

  private static String aGuess() {
    String number = PatientNumber.random(ThreadLocalRandom.current()::nextInt).toString();
    return document(number, "1998-04-12", "{\"daysSupply\": 30}");
  }

  private static Response guess(String account, String number) {
    return as(account)
        .body(document(number, "1998-04-13", "{\"daysSupply\": 30}"))
        .post("/api/eligibility");
  }

  @Test
  void guessesByFhirCountToo() {
    people.pharmacist("rx-6");
    String guess =
        """
        {"resourceType": "Parameters", "parameter": [
         {"name": "patient", "resource": {"resourceType": "Patient", "birthDate": "1999-09-09",
          "identifier": [{"system": "urn:coursewatch:patient-number", "value": "%s"}]}},
         {"name": "medication", "resource": {"resourceType": "Medication", "code": {"coding": [
          {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6064"}]}}}]}"""
            .formatted(treated.patient().number());
    for (int i = 0; i < 5; i++) {
      etasu(guess).then().statusCode(200).body("parameter[0].resource.status", equalTo("failure"));
    }
    assertWaits("rx-6", 30);
    etasu(guess.replace("1999-09-09", "1998-04-12"))
        .then()
        .statusCode(429)
        .header("Retry-After", "30")
        .body("resourceType", equalTo("OperationOutcome"))
        .body("issue.code", contains("throttled"));
  }

  private static Response etasu(String question) {
    return as("rx-6")
        .urlEncodingEnabled(false)
        .body(question)
        .post("/fhir/GuidanceResponse/$rems-etasu");
  }

  private Response right(String account) {
    return PharmacyCalls.ask(account, treated);
  }

  private void assertWaits(String account, int seconds) {
    right(account)
        .then()
        .statusCode(429)
        .header("Retry-After", String.valueOf(seconds))
        .body("retryAfterSeconds", equalTo(seconds))
        .body("type", equalTo("urn:coursewatch:problem:too-many-requests"));
  }

  private static Response misses(String account) {
    return as(account).get("/api/security/lookup-misses");
  }

  private static Response release(String account, String pharmacy, String reason) {
    return as(account)
        .body("{\"reason\": \"" + reason + "\"}")
        .post("/api/security/lookup-locks/{id}/release", pharmacy);
  }
}
