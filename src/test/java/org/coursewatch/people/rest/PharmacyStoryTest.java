package org.coursewatch.people.rest;

import static org.coursewatch.people.rest.PeopleCalls.as;
import static org.coursewatch.people.rest.PeopleCalls.attest;
import static org.coursewatch.people.rest.PeopleCalls.decide;
import static org.coursewatch.people.rest.PeopleCalls.me;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.people.Account;
import org.coursewatch.people.AccountChange;
import org.coursewatch.people.Accounts;
import org.coursewatch.people.ActingFor;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PharmacyId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pharmacy is certified, trains its staff, and is shipped to by an active wholesaler. */
@QuarkusTest
@TestProfile(OrganizationProfile.class)
class PharmacyStoryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final String NCPDP_ID = "9912345";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject Accounts accounts;
  @Inject WhoActs who;

  @BeforeEach
  void begin() {
    clock.set(TestPeople.noon(DAY));
    people.demoOffice();
    people.unbound("new-representative", Role.REPRESENTATIVE);
    people.unbound("new-wholesaler", Role.WHOLESALER);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void certifiedTrainedAndShippedTo() {
    String pharmacy =
        as("new-representative")
            .body(
                """
                {"ncpdpId": "%s", "npi": "%s", "name": "New Pharmacy", "zone": "America/New_York"}
                """
                    .formatted(NCPDP_ID, TestPeople.npi()))
            .post("/api/pharmacies")
            .then()
            .statusCode(201)
            .extract()
            .path("pharmacyId");
    String wholesaler = wholesaler();
    shippable(NCPDP_ID).then().statusCode(200).body("items", empty());
    attest("new-representative", pharmacy, 0).then().body("status", equalTo("ACTIVE"));
    shippable(NCPDP_ID).then().body("items.ncpdpId", contains(NCPDP_ID));
    shippable(NCPDP_ID).then().body("items[0].keySet()", hasSize(3));
    me("new-representative").then().body("tasks", contains("BE_TRAINED"));
    onlyWhoWasTrainedAsks(pharmacy);
    decide("administrator", pharmacy, "suspension").then().statusCode(200);
    shippable(NCPDP_ID).then().body("items", empty());
    decide("administrator", pharmacy, "reinstatement").then().statusCode(200);
    decide("administrator", wholesaler, "deactivation").then().statusCode(200);
    shippable(NCPDP_ID).then().statusCode(403);
  }

  private void onlyWhoWasTrainedAsks(String pharmacy) {
    Treated treated = people.cleared(people.practice(TestPeople.NEW_YORK), DAY);
    String account = employ(pharmacy);
    ask(treated).then().statusCode(200).body("refusals.code", hasItem("PHARMACY_TRAINING_EXPIRED"));
    train(pharmacy, account, DAY.plusDays(1)).then().statusCode(400);
    train(pharmacy, UUID.randomUUID().toString(), DAY).then().statusCode(400);
    train(pharmacy, account, DAY.minusDays(366)).then().statusCode(201);
    ask(treated).then().body("refusals.code", hasItem("PHARMACY_TRAINING_EXPIRED"));
    train(pharmacy, account, DAY.minusDays(365)).then().statusCode(201);
    ask(treated).then().body("allowed", equalTo(true));
    as("new-representative")
        .get("/api/pharmacies/{id}", pharmacy)
        .then()
        .body("trainedOn", equalTo(DAY.minusDays(365).toString()));
    as("new-representative")
        .get("/api/pharmacies/{id}/trainings", pharmacy)
        .then()
        .body("items", hasSize(2));
  }

  private String wholesaler() {
    shippable(null).then().statusCode(403);
    String id =
        as("new-wholesaler")
            .body("{\"name\": \"New Supply\", \"zone\": \"America/New_York\"}")
            .post("/api/wholesalers")
            .then()
            .statusCode(201)
            .extract()
            .path("wholesalerId");
    shippable(null).then().statusCode(403);
    attest("new-wholesaler", id, 0).then().statusCode(200).body("status", equalTo("ACTIVE"));
    shippable("12345").then().statusCode(400);
    as("new-wholesaler").get("/api/pharmacies").then().statusCode(403);
    return id;
  }

  /** The account {@code new-pharmacist} of this pharmacy; its id. */
  private String employ(String pharmacy) {
    ActingFor actingFor = ActingFor.of(new PharmacyId(UUID.fromString(pharmacy)));
    Account account =
        new Account(UUID.randomUUID(), "new-pharmacist", Role.PHARMACIST, actingFor, null);
    return who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          accounts.open(
              account,
              new AccountChange(
                  account.name(), AccountChange.Kind.OPENED, clock.now(), null, "office"));
          return account.id().toString();
        });
  }

  private static Response train(String pharmacy, String account, LocalDate on) {
    return as("new-representative")
        .body("{\"accountId\": \"%s\", \"trainedOn\": \"%s\"}".formatted(account, on))
        .post("/api/pharmacies/{id}/trainings", pharmacy);
  }

  private static Response ask(Treated treated) {
    return as("new-pharmacist")
        .body(
            """
            {"patientNumber": "%s", "birthDate": "%s"}
            """
                .formatted(treated.patient().number(), treated.patient().birthDate()))
        .post("/api/eligibility");
  }

  private static Response shippable(@org.jspecify.annotations.Nullable String number) {
    return number == null
        ? as("new-wholesaler").get("/api/pharmacies/shippable")
        : as("new-wholesaler").queryParam("number", number).get("/api/pharmacies/shippable");
  }
}
