package org.coursewatch.dispense.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.AuthorizationStanding;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.dispense.LedgerWitness;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.Rush;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.dispense.json.PublicRefusalJson;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.TestClock;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** However many pharmacies ask at once, one gets the number. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class ManyPharmaciesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOW = TestPeople.noon(DAY).plusSeconds(3600);
  private static final String ELSEWHERE =
      "Another pharmacy holds an authorization for this supply.";

  /** What a pharmacy was told: the status, the number or the reason, and the whole text. */
  private record Told(int status, String number, String reason, String text) {}

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject LedgerWitness witness;
  @Inject IssueAuthorization issue;

  @TestHTTPResource("/api/authorizations")
  URI address;

  private final HttpClient client = HttpClient.newHttpClient();
  private List<Actor> pharmacists;
  private Treated treated;
  private Random random;

  @BeforeEach
  void treatAPatient(RepetitionInfo round) {
    random = new Random(round.getCurrentRepetition());
    pharmacists = PharmacyAccounts.NAMES.stream().map(people::pharmacist).toList();
    treated = people.cleared(people.demoPractice(), DAY);
    clock.set(NOW);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
    client.close();
  }

  /** Each brings an instant of its own, as if the clocks of the servers differed by seconds. */
  @RepeatedTest(20)
  void ofThirtyTwoOneGetsTheNumber() throws Exception {
    List<Callable<Told>> all = new ArrayList<>();
    for (Actor pharmacist : pharmacists) {
      Instant now = NOW.plusMillis(random.nextInt(3000));
      all.add(() -> viaUseCase(pharmacist, now));
    }
    assertOneGotIt(Rush.done(Rush.together(all, random)));
  }

  @RepeatedTest(8)
  void soItIsOverHttp() throws Exception {
    List<Callable<Told>> all = new ArrayList<>();
    for (Actor pharmacist : pharmacists) {
      String key = random.nextBoolean() ? null : UUID.randomUUID().toString();
      all.add(() -> overHttp(pharmacist.account(), key));
    }
    assertOneGotIt(Rush.done(Rush.together(all, random)));
  }

  @RepeatedTest(8)
  void soItIsHalfThisWayHalfThatWay() throws Exception {
    List<Callable<Told>> all = new ArrayList<>();
    for (int i = 0; i < pharmacists.size(); i++) {
      Actor pharmacist = pharmacists.get(i);
      Instant now = NOW.plusMillis(random.nextInt(3000));
      all.add(
          i % 2 == 0
              ? () -> viaUseCase(pharmacist, now)
              : () -> overHttp(pharmacist.account(), null));
    }
    assertOneGotIt(Rush.done(Rush.together(all, random)));
  }

  @RepeatedTest(8)
  void oneRequestSentThirtyTwoTimesIsAnsweredAlikeEachTime() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Callable<Told>> all = new ArrayList<>();
    for (int i = 0; i < pharmacists.size(); i++) {
      all.add(() -> overHttp(pharmacists.getFirst().account(), key));
    }
    List<Told> told = Rush.done(Rush.together(all, random));
    assertThat(told).hasSize(32);
    assertThat(told.stream().distinct()).hasSize(1);
    assertThat(told.getFirst().status()).isEqualTo(201);
    assertOneIsIssued(told.getFirst().number());
  }

  @RepeatedTest(4)
  void onePharmacyAskingThirtyTwoTimesWithoutAKeyHasOneNumber() throws Exception {
    List<Callable<Told>> all = new ArrayList<>();
    for (int i = 0; i < pharmacists.size(); i++) {
      all.add(() -> overHttp(pharmacists.getFirst().account(), null));
    }
    List<Told> told = Rush.done(Rush.together(all, random));
    assertThat(told).filteredOn(each -> each.status() == 201).hasSize(1);
    assertThat(told).filteredOn(each -> each.status() == 200).hasSize(31);
    assertThat(told.stream().map(Told::number).distinct()).hasSize(1);
    assertOneIsIssued(told.getFirst().number());
  }

  private void assertOneGotIt(List<Told> told) {
    assertThat(told).hasSize(32);
    List<Told> got = told.stream().filter(each -> each.status() == 201).toList();
    assertThat(got).hasSize(1);
    assertThat(told)
        .filteredOn(each -> each.status() == 409)
        .hasSize(31)
        .extracting(Told::reason)
        .containsOnly(ELSEWHERE);
    assertOneIsIssued(got.getFirst().number());
  }

  private void assertOneIsIssued(String number) {
    String plain = number.replace("-", "");
    assertThat(witness.facts(treated.course(), AuthorizationIssued.class))
        .extracting(AuthorizationIssued::number)
        .containsExactly(plain);
    assertThat(witness.standings(treated.course(), NOW.plusSeconds(60)))
        .filteredOn(AuthorizationStanding::isLive)
        .extracting(AuthorizationStanding::number)
        .containsExactly(plain);
    witness.assertConsistent(treated.course());
  }

  private Told viaUseCase(Actor pharmacist, Instant now) {
    RequestedSupply supply = new RequestedSupply(30, List.of());
    try {
      var outcome =
          issue.issue(
              treated.patient().number(), treated.patient().birthDate(), supply, pharmacist, now);
      String number = outcome.authorization().issued().number().toString();
      return new Told(outcome.isNew() ? 201 : 200, number, "", "");
    } catch (ProblemException e) {
      Problem problem = e.problem();
      assertThat(problem.type()).isEqualTo(ProblemType.REFUSED);
      List<?> refusals = (List<?>) problem.extras().get("refusals");
      assertThat(refusals).hasSize(1);
      return new Told(409, "", ((PublicRefusalJson) refusals.getFirst()).message(), "");
    }
  }

  private Told overHttp(String account, String key) throws Exception {
    String login =
        Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Basic " + login)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(PharmacyCalls.document(treated, 30)));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    JsonNode json = JsonText.parse(response.body());
    return new Told(
        response.statusCode(),
        json.path("number").asText(),
        json.path("refusals").path(0).path("message").asText(),
        response.body());
  }
}
