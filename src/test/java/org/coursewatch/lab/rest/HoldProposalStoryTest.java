package org.coursewatch.lab.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursewatch.lab.rest.LabCalls.alt;
import static org.coursewatch.lab.rest.LabCalls.as;
import static org.coursewatch.lab.rest.LabCalls.because;
import static org.coursewatch.lab.rest.LabCalls.decide;
import static org.coursewatch.lab.rest.LabCalls.labs;
import static org.coursewatch.lab.rest.LabCalls.proposals;
import static org.coursewatch.lab.rest.LabCalls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.CourseFact.LabResulted;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.lab.HoldProposal;
import org.coursewatch.lab.HoldProposal.State;
import org.coursewatch.lab.HoldProposals;
import org.coursewatch.lab.app.ProposeHolds;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.program.RuleValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lab value proposes a hold, and the prescriber decides. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class HoldProposalStoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final String TODAY = DAY.toString();

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject WhoActs who;
  @Inject HoldProposals register;
  @Inject CourseLedger ledger;
  @Inject AuditTrail audit;
  @Inject @Owner DataSource owner;

  private Treated treated;

  @BeforeEach
  void treatAPatient() {
    people.demoOffice();
    people.demoPharmacist();
    people.receiver();
    clock.set(TestPeople.noon(DAY));
    treated =
        people.open(
            people.demoPractice(),
            RiskCategory.CANNOT_BECOME_PREGNANT,
            "MALE",
            TestPeople.noon(DAY.minusDays(20)));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void anAcceptedProposalHoldsTheCourse() {
    String hold = proposed("200.01");
    course().body("evaluation.state", equalTo("SCREENING"));
    openOnes("prescriber").body("items.holdId", hasItem(hold));
    openOnes("designee").body("items.holdId", hasItem(hold));
    openOnes("auditor").body("items.holdId", hasItem(hold));
    openOnes("receiver").body("items.holdId", not(hasItem(hold)));

    decide("designee", treated.course(), hold, "acceptance", "no").then().statusCode(403);
    decide("receiver", treated.course(), hold, "acceptance", "no").then().statusCode(404);
    decide("administrator", treated.course(), hold, "acceptance", "no").then().statusCode(403);
    decide("prescriber", treated.course(), hold, "acceptance", "five times the limit")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("decidedBy", equalTo("prescriber"))
        .body("reason", equalTo("five times the limit"));

    course().body("evaluation.state", equalTo("HELD"));
    as("prescriber")
        .get("/api/courses/{id}/facts", treated.course().toString())
        .then()
        .body("entries.fact.type", equalTo(List.of("labResulted", "holdPlaced")))
        .body("entries[1].account", equalTo("prescriber"))
        .body("entries[1].fact.reason", equalTo("five times the limit"));
    openOnes("prescriber").body("items.holdId", not(hasItem(hold)));
    for (String how : List.of("acceptance", "refusal")) {
      decide("prescriber", treated.course(), hold, how, "again").then().statusCode(409);
    }
  }

  @Test
  void aDeclinedProposalKeepsItsReasonAndHoldsNothing() throws SQLException {
    String hold = proposed("400");
    as("prescriber")
        .body("{}")
        .post("/api/courses/{id}/hold-proposals/{hold}/refusal", treated.course().toString(), hold)
        .then()
        .statusCode(400)
        .body("errors.field", contains("reason"));
    decide("prescriber", treated.course(), hold, "refusal", "ran a marathon yesterday")
        .then()
        .statusCode(200)
        .body("state", equalTo("DECLINED"));
    course().body("evaluation.state", equalTo("SCREENING"));
    proposals("auditor", treated.course())
        .then()
        .statusCode(200)
        .body("items.state", contains("DECLINED"))
        .body("items.reason", contains("ran a marathon yesterday"));
    assertThat(told("select encode(reason, 'escape') from hold_proposal", hold))
        .doesNotContain("marathon");
    assertThatThrownBy(() -> execute("update hold_proposal set decision = 'ACCEPTED'", hold))
        .hasMessageContaining("decided once");
    assertThatThrownBy(() -> execute("delete from hold_proposal", hold))
        .hasMessageContaining("decided once");
  }

  @Test
  void aVoidedResultWithdrawsItsProposal() {
    String hold = proposed("400");
    String fact = proposals("prescriber", treated.course()).path("items[0].factId");
    record(
            "designee",
            treated.course(),
            "{\"type\": \"factVoided\", \"fact\": \"%s\", \"reason\": \"mistyped\"}"
                .formatted(fact))
        .then()
        .statusCode(200);
    proposals("prescriber", treated.course()).then().body("items.state", contains("WITHDRAWN"));
    openOnes("prescriber").body("items.holdId", not(hasItem(hold)));
    decide("prescriber", treated.course(), hold, "acceptance", "late").then().statusCode(409);
    course().body("evaluation.state", equalTo("SCREENING"));
  }

  @Test
  void theEndOfTheCourseWithdrawsItToo() {
    String hold = proposed("400");
    record(
            "designee",
            treated.course(),
            "{\"type\": \"courseEnded\", \"on\": \"%s\", \"reason\": \"moved\"}".formatted(TODAY))
        .then()
        .statusCode(200);
    proposals("prescriber", treated.course()).then().body("items.state", contains("WITHDRAWN"));
    openOnes("prescriber").body("items.holdId", not(hasItem(hold)));
  }

  @Test
  void nothingIsProposedBelowTheThresholdOrWhereItWouldSayNothingNew() {
    record("designee", treated.course(), alt(TODAY, "200")).then().statusCode(200);
    proposals("prescriber", treated.course()).then().body("items", empty());
    String older = alt(DAY.minusDays(5).toString(), "900");
    record("designee", treated.course(), older).then().statusCode(200);
    proposals("prescriber", treated.course()).then().body("items", empty());
    record("designee", treated.course(), "{\"type\": \"holdPlaced\", \"reason\": \"ill\"}")
        .then()
        .statusCode(200);
    record("designee", treated.course(), alt(TODAY, "901")).then().statusCode(200);
    proposals("prescriber", treated.course()).then().body("items", empty());
  }

  @Test
  void eachResultProposesForItselfInPages() {
    for (int value = 401; value <= 403; value++) {
      record("designee", treated.course(), alt(TODAY, String.valueOf(value)))
          .then()
          .statusCode(200);
    }
    Response first =
        as("prescriber")
            .queryParam("limit", 2)
            .get("/api/courses/{id}/hold-proposals", treated.course().toString());
    first.then().body("items", hasSize(2));
    as("prescriber")
        .queryParam("limit", 2)
        .queryParam("cursor", first.<String>path("next"))
        .get("/api/courses/{id}/hold-proposals", treated.course().toString())
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  @Test
  void whereTheProgramSaysSoTheSystemPlacesTheHold() {
    LabResulted lab =
        new LabResulted(DAY, "2571-8", new java.math.BigDecimal("800.5"), "mg/dL", null);
    Program program =
        RuleSetFixture.followedBy(
            RuleSetFixture.with(
                RuleSetFixture.RULES_2026, RuleKey.LAB_HOLD_PLACED, new RuleValue.Switch(true)));
    ProposeHolds placing =
        new ProposeHolds(register, ledger, new Programs(List.of(program)), audit);
    HoldProposal proposal =
        who.inNewTransaction(
            Actor.SYSTEM,
            () -> {
              CourseFile file = ledger.lock(treated.course()).orElseThrow();
              CourseFile added =
                  ledger.append(
                      file,
                      lab,
                      org.coursewatch.course.Authorship.of(Actor.SYSTEM),
                      TestPeople.noon(DAY));
              CourseFile held = placing.after(added, TestPeople.noon(DAY));
              assertThat(held.course().facts().getLast().fact()).isInstanceOf(HoldPlaced.class);
              return register.of(held, null, 10).getFirst();
            });
    assertThat(proposal.state()).isEqualTo(State.PLACED);
    course().body("evaluation.state", equalTo("HELD"));
  }

  @Test
  void thoseWhoDoNotTreatReadNoLabsOfOthers() {
    proposed("400");
    proposals("receiver", treated.course()).then().statusCode(404);
    labs("receiver", treated.course()).then().statusCode(404);
    for (String account : List.of("pharmacist", "laboratory")) {
      proposals(account, treated.course()).then().statusCode(403);
      labs(account, treated.course()).then().statusCode(403);
    }
    as("pharmacist").body(because("x")).get("/api/hold-proposals").then().statusCode(403);
  }

  private io.restassured.response.ValidatableResponse course() {
    return as("prescriber").get("/api/courses/{id}", treated.course().toString()).then();
  }

  private static io.restassured.response.ValidatableResponse openOnes(String account) {
    return as(account).queryParam("limit", 200).get("/api/hold-proposals").then().statusCode(200);
  }

  /** Records an ALT value of at most 40 and answers the id of the hold it proposes. */
  private String proposed(String value) {
    record("designee", treated.course(), alt(TODAY, value)).then().statusCode(200);
    Response found = proposals("prescriber", treated.course());
    found
        .then()
        .statusCode(200)
        .body("items.state", contains("OPEN"))
        .body("items.analyte", contains("ALT"))
        .body("items.rules", contains("us-ipledge/2026-11-15"));
    return found.path("items[0].holdId");
  }

  private String told(String sql, String hold) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql + where(hold))) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void execute(String sql, String hold) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql + where(hold));
    }
  }

  private static String where(String hold) {
    return " where proposal_id = '" + hold + "'";
  }
}
