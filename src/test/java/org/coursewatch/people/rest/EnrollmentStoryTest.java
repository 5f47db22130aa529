package org.coursewatch.people.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PeopleCalls.accept;
import static org.coursewatch.people.rest.PeopleCalls.as;
import static org.coursewatch.people.rest.PeopleCalls.attest;
import static org.coursewatch.people.rest.PeopleCalls.decide;
import static org.coursewatch.people.rest.PeopleCalls.enrollPrescriber;
import static org.coursewatch.people.rest.PeopleCalls.invite;
import static org.coursewatch.people.rest.PeopleCalls.me;
import static org.coursewatch.people.rest.PeopleCalls.standing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.notice.app.SendMail;
import org.coursewatch.people.rest.MailServer.Arrived;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an invitation in a mailbox to an active prescriber, and to the end of the year. */
@QuarkusTest
@TestProfile(OrganizationProfile.class)
class EnrollmentStoryTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject SendMail send;
  @Inject @Owner DataSource database;

  @BeforeEach
  void openTheOffice() {
    people.demoOffice();
    clock.set(NOON);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void anInvitedPrescriberEnrollsSignsAndIsActiveForAYear() {
    String token = invited("administrator", "prescriber", "finch@example.org");
    me("new-prescriber").then().statusCode(403);
    accept("new-prescriber", token).then().statusCode(201).body("role", equalTo("prescriber"));
    me("new-prescriber").then().statusCode(200).body("tasks", contains("ENROLL"));
    enrollPrescriber("new-prescriber", "1234567890").then().statusCode(400);
    String npi = TestPeople.npi().value();
    String id =
        enrollPrescriber("new-prescriber", npi)
            .then()
            .statusCode(201)
            .body("activeThrough", nullValue())
            .extract()
            .path("prescriberId");
    me("new-prescriber")
        .then()
        .body("status", equalTo("PENDING"))
        .body("tasks", contains("ATTEST"));
    attest("new-prescriber", id, 1).then().statusCode(200).body("status", equalTo("PENDING"));
    attest("administrator", id, 0).then().statusCode(403);
    attest("new-prescriber", id, "prescriber-1999", "{\"code\": \"GUIDE_READ\"}")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("version"));
    clock.advance(Duration.ofHours(1));
    attest("new-prescriber", id, 0)
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"))
        .body("activeThrough", equalTo("2027-11-22"))
        .body("renewableFrom", equalTo("2027-09-23"));
    me("new-prescriber").then().body("tasks", empty());
    as("auditor")
        .get("/api/standings/{id}/signatures", id)
        .then()
        .statusCode(200)
        .body("signatures", hasSize(7))
        .body("signatures.meaning", everyItem(equalTo("ATTESTATION")))
        .body("signatures.account", everyItem(equalTo("new-prescriber")))
        .body("signatures.valid", everyItem(equalTo(true)));
    as("auditor")
        .get("/api/standings/{id}/changes", id)
        .then()
        .statusCode(200)
        .body("items.what", contains("ENROLLED", "ATTESTED", "ACTIVATED"));
    attest("new-prescriber", id, 0)
        .then()
        .statusCode(409)
        .body("detail", containsString("2027-09-23"));
    stoppedAndLetGoOn(id);
    theYearEnds(id);
    // Somebody else with the same number, and the same person once more.
    enrollPrescriber("administrator", npi).then().statusCode(409);
    enrollPrescriber("new-prescriber", TestPeople.npi().value()).then().statusCode(409);
  }

  private static void stoppedAndLetGoOn(String id) {
    decide("administrator", id, "suspension")
        .then()
        .statusCode(200)
        .body("status", equalTo("SUSPENDED"))
        .body("activeThrough", nullValue());
    decide("administrator", id, "suspension").then().statusCode(409);
    decide("new-prescriber", id, "reinstatement").then().statusCode(403);
    attest("new-prescriber", id, 0).then().statusCode(403);
    me("new-prescriber").then().body("tasks", contains("ASK_OFFICE"));
    decide("administrator", id, "reinstatement")
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"))
        .body("activeThrough", equalTo("2027-11-22"));
  }

  private void theYearEnds(String id) {
    clock.set(Instant.parse("2027-11-23T04:59:59Z"));
    standing("new-prescriber", id).then().body("status", equalTo("ACTIVE"));
    clock.set(Instant.parse("2027-11-23T05:00:00Z"));
    standing("new-prescriber", id).then().body("status", equalTo("EXPIRED"));
    me("new-prescriber").then().body("tasks", contains("RENEW"));
    attest("new-prescriber", id, 0)
        .then()
        .statusCode(200)
        .body("status", equalTo("ACTIVE"))
        .body("activeThrough", equalTo("2028-11-22"));
  }

  @Test
  void aTokenWorksOnceInTimeAndForItsRoleOnly() {
    String token = invited("administrator", "wholesaler", "tide@example.org");
    accept("new-designee", token).then().statusCode(403);
    clock.set(NOON.plus(Duration.ofDays(7)));
    accept("late-wholesaler", token).then().statusCode(409);
    clock.set(NOON.plus(Duration.ofDays(7)).minusMillis(1));
    accept("late-wholesaler", token).then().statusCode(201);
    accept("new-designee", token).then().statusCode(409);
    accept("new-designee", "nobody-has-this-token").then().statusCode(404);
    clock.set(NOON);
    String id = invite("administrator", "auditor", "eye@example.org").path("invitationId");
    as("administrator")
        .post("/api/invitations/{id}/revocation", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("REVOKED"));
    send.sendDue(clock.now());
    accept("new-designee", token(MailServer.arrivedFor("eye@example.org").getLast()))
        .then()
        .statusCode(409);
  }

  @Test
  void aMailServerThatIsAwayIsTriedAgain() throws SQLException {
    MailServer.goesAway();
    try {
      invite("administrator", "auditor", "later@example.org").then().statusCode(201);
      assertThat(send.sendDue(clock.now())).isZero();
      assertThat(send.sendDue(clock.now())).isZero();
    } finally {
      MailServer.comesBack();
    }
    assertThat(waiting("envelope is not null and attempts = 1 and last_fault is not null"))
        .isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    send.sendDue(clock.now());
    // A server that has just come back may stall once more.
    clock.advance(Duration.ofMinutes(5));
    send.sendDue(clock.now());
    assertThat(MailServer.arrivedFor("later@example.org")).hasSize(1);
    assertThat(waiting("envelope is not null")).isZero();
  }

  private int waiting(String condition) throws SQLException {
    String sql = "select count(*) from outgoing_mail where " + condition;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void nobodyInvitesMoreThanIsTheirs() {
    people.demoPractice();
    invite("prescriber", "administrator", "a@example.org").then().statusCode(403);
    invite("administrator", "designee", "a@example.org").then().statusCode(403);
    invite("designee", "designee", "a@example.org").then().statusCode(403);
    invite("prescriber", "designee", "no address").then().statusCode(400);
    as("administrator")
        .body(
            "{\"role\": \"representative\", \"email\": \"a@example.org\", \"party\": \"%s\"}"
                .formatted(people.demoPractice().prescriber().prescriber()))
        .post("/api/invitations")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("party"));
  }

  @Test
  void aDesigneeComesAndGoes() {
    people.demoPractice();
    String token = invited("prescriber", "designee", "desk@example.org");
    String id = accept("new-designee", token).then().statusCode(201).extract().path("accountId");
    me("new-designee")
        .then()
        .statusCode(200)
        .body("prescriberId", equalTo(people.demoPractice().prescriber().prescriber().toString()));
    String reason = "{\"reason\": \"Left the practice.\"}";
    as("designee").body(reason).post("/api/accounts/{id}/closure", id).then().statusCode(403);
    as("prescriber")
        .body(reason)
        .post("/api/accounts/{id}/closure", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSED"));
    me("new-designee").then().statusCode(403);
    as("administrator")
        .get("/api/accounts/{id}", id)
        .then()
        .body("changes.what", contains("OPENED", "CLOSED"))
        .body("changes[1].reason", equalTo("Left the practice."));
    as("prescriber").body(reason).post("/api/accounts/{id}/reopening", id).then().statusCode(200);
    me("new-designee").then().statusCode(200);
  }

  /** Invites, lets the mail go out, and reads its token. */
  private String invited(String by, String role, String address) {
    invite(by, role, address).then().statusCode(201).body("status", equalTo("OPEN"));
    assertThat(send.sendDue(clock.now())).isPositive();
    List<Arrived> arrived = MailServer.arrivedFor(address);
    assertThat(arrived).hasSize(1);
    Arrived mail = arrived.getFirst();
    assertThat(mail.subject() + mail.text())
        .doesNotContainIgnoringCase("isotretinoin")
        .doesNotContainIgnoringCase("pregnan")
        .doesNotContainIgnoringCase("patient")
        .doesNotContainIgnoringCase("medic")
        .doesNotContain(address);
    assertThat(send.sendDue(clock.now())).isZero();
    return token(mail);
  }

  private static String token(Arrived mail) {
    String text = mail.text();
    int begin = text.indexOf("/invitation#") + "/invitation#".length();
    return text.substring(begin, text.indexOf('\n', begin)).strip();
  }
}
