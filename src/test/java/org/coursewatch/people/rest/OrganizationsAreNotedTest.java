package org.coursewatch.people.rest;

import static org.coursewatch.people.rest.PeopleCalls.accept;
import static org.coursewatch.people.rest.PeopleCalls.as;
import static org.coursewatch.people.rest.PeopleCalls.attest;
import static org.coursewatch.people.rest.PeopleCalls.decide;
import static org.coursewatch.people.rest.PeopleCalls.enrollPrescriber;
import static org.coursewatch.people.rest.PeopleCalls.invite;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.TestPeople;
import org.coursewatch.audit.Noted;
import org.coursewatch.notice.app.SendMail;
import org.coursewatch.people.Role;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every call about an organization, an account or an invitation leaves exactly the entries it
 * should.
 */
@QuarkusTest
@TestProfile(OrganizationsAreNotedTest.Alone.class)
class OrganizationsAreNotedTest {

  /** A database of its own: its people enroll once. */
  public static final class Alone extends OrganizationProfile {}

  private static final String OFFICE = "administrator ADMINISTRATOR %s DONE - - ";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject SendMail send;
  @Inject Noted noted;

  @BeforeEach
  void openTheOffice() {
    people.demoOffice();
    people.demoPractice();
    clock.set(Instant.parse("2026-11-23T17:00:00Z"));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void invitedEnrolledSignedAndStopped() {
    noted.mark();
    String invitation =
        invite("administrator", "wholesaler", "noted@example.org").path("invitationId");
    noted.are(OFFICE.formatted("INVITED") + invitation);
    send.sendDue(clock.now());
    String mail = MailServer.arrivedFor("noted@example.org").getLast().text();
    int begin = mail.indexOf("/invitation#") + "/invitation#".length();
    String token = mail.substring(begin, mail.indexOf('\n', begin)).strip();
    String who = "late-wholesaler WHOLESALER ";
    accept("late-wholesaler", token).then().statusCode(201);
    noted.are(who + "INVITATION_ACCEPTED DONE - - " + invitation);
    String id =
        as("late-wholesaler")
            .body("{\"name\": \"Noted Supply\", \"zone\": \"America/New_York\"}")
            .post("/api/wholesalers")
            .then()
            .statusCode(201)
            .extract()
            .path("wholesalerId");
    noted.are(who + "ENROLLED DONE - - " + id);
    String read = who + "PARTY_READ DONE - - " + id;
    String signed = who + "ATTESTED DONE - - " + id;
    attest("late-wholesaler", id, 1).then().statusCode(200);
    noted.are(read, signed);
    attest("late-wholesaler", id, 0).then().statusCode(200);
    noted.are(read, signed, who + "ACTIVATED DONE - - " + id);
    as("late-wholesaler").get("/api/pharmacies/shippable").then().statusCode(200);
    noted.are(who + "PARTY_READ DONE - - shippable");
    decide("administrator", id, "suspension").then().statusCode(200);
    noted.are(OFFICE.formatted("SUSPENDED") + id);
    decide("administrator", id, "suspension").then().statusCode(409);
    noted.are("administrator ADMINISTRATOR SUSPENDED REFUSED - - " + id);
    decide("administrator", id, "reinstatement").then().statusCode(200);
    noted.are(OFFICE.formatted("REINSTATED") + id);
    decide("administrator", id, "deactivation").then().statusCode(200);
    noted.are(OFFICE.formatted("DEACTIVATED") + id);
  }

  @Test
  void anInvitationTakenBackAndLists() {
    String id = invite("administrator", "auditor", "back@example.org").path("invitationId");
    noted.mark();
    as("administrator").post("/api/invitations/{id}/revocation", id).then().statusCode(200);
    noted.are(OFFICE.formatted("INVITATION_REVOKED") + id);
    for (String list :
        new String[] {
          "invitations", "accounts", "prescribers", "practices", "pharmacies", "wholesalers"
        }) {
      as("administrator").get("/api/" + list).then().statusCode(200);
      noted.are(OFFICE.formatted("PARTY_READ") + list);
    }
  }

  @Test
  void accounts() {
    people.unbound("new-designee", Role.DESIGNEE);
    String id =
        as("administrator")
            .get("/api/accounts?limit=200")
            .path("items.find { it.name == 'new-designee' }.accountId");
    noted.mark();
    as("auditor").get("/api/accounts/{id}", id).then().statusCode(200);
    noted.are("auditor AUDITOR PARTY_READ DONE - - " + id);
    for (String[] call :
        new String[][] {{"closure", "ACCOUNT_CLOSED"}, {"reopening", "ACCOUNT_REOPENED"}}) {
      as("administrator")
          .body("{\"reason\": \"on leave\"}")
          .post("/api/accounts/{id}/{what}", id, call[0])
          .then()
          .statusCode(200);
      noted.are(OFFICE.formatted(call[1]) + id);
    }
  }

  @Test
  void practicesPrescribersAndCovers() {
    noted.mark();
    String practice =
        as("administrator")
            .body("{\"name\": \"Noted Practice\"}")
            .post("/api/practices")
            .then()
            .statusCode(201)
            .extract()
            .path("practiceId");
    noted.are(OFFICE.formatted("ENROLLED") + practice);
    as("administrator").get("/api/practices/{id}", practice).then().statusCode(200);
    noted.are(OFFICE.formatted("PARTY_READ") + practice);
    String prescriber =
        enrollPrescriber("administrator", TestPeople.npi().value())
            .then()
            .statusCode(201)
            .extract()
            .path("prescriberId");
    noted.are(OFFICE.formatted("ENROLLED") + prescriber);
    as("auditor").get("/api/standings/{id}/changes", prescriber).then().statusCode(200);
    noted.are("auditor AUDITOR PARTY_READ DONE - - " + prescriber + "/changes");
    String npi =
        as("prescriber")
            .get("/api/prescribers?limit=200")
            .path("items.find { it.activeThrough != null }.npi");
    noted.mark();
    String cover =
        as("administrator")
            .body("{\"delegateNpi\": \"%s\"}".formatted(npi))
            .post("/api/prescribers/{id}/covers", prescriber)
            .then()
            .statusCode(201)
            .extract()
            .path("coverId");
    String subject = prescriber + "/covers/" + cover;
    noted.are(OFFICE.formatted("COVER_CHANGED") + subject + " AGREED");
    as("administrator").get("/api/prescribers/{id}/covers", prescriber).then().statusCode(200);
    noted.are(OFFICE.formatted("PARTY_READ") + prescriber + "/covers");
    as("administrator")
        .post("/api/prescribers/{id}/covers/{cover}/end", prescriber, cover)
        .then()
        .statusCode(200);
    noted.are(OFFICE.formatted("COVER_CHANGED") + subject + " ENDED");
  }
}
