package org.coursewatch.dispense.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.dispense.PharmacyAccounts;
import org.coursewatch.people.Role;
import org.coursewatch.platform.FreshDatabase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** How a pharmacy stands, told to its staff on a page. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@QuarkusTestResource(PharmacyAccounts.class)
class PharmacyPeopleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

  @Inject TestPeople people;

  @Test
  void aPharmacistSeesTheStandingAndChangesNothing() {
    people.pharmacist("rx-7");
    PharmacyBrowser pharmacist = PharmacyBrowser.of("rx-7");
    Document page = pharmacist.get("/pharmacy/people");
    assertThat(page.select(".status.good").text())
        .contains("Active through Tuesday, January 1, 2199");
    assertThat(page.select("table").text()).contains("rx-7");
    assertThat(page.select("main form")).isEmpty();
    Map<String, String> training = Map.of("account", "x", "trainedOn", "2026-10-01");
    assertThat(pharmacist.send(page, "/pharmacy/people/trainings", training).statusCode())
        .isEqualTo(403);
    assertThat(pharmacist.in("es").get("/pharmacy/people").select(".status").text())
        .startsWith("Activa hasta el martes");
  }

  @Test
  void theRepresentativeSignsAndRecordsTrainings() {
    people.unbound(PharmacyAccounts.REPRESENTATIVE, Role.REPRESENTATIVE);
    PharmacyBrowser representative = PharmacyBrowser.of(PharmacyAccounts.REPRESENTATIVE);
    enroll();
    assertThat(representative.get("/pharmacy").select("#standing + p .status").text())
        .contains("Your pharmacy is not active in the program");
    Document page = representative.get("/pharmacy/people");
    assertThat(page.select(".status.wait").text()).contains("Not active yet");
    assertThat(page.select("input[name=statement]")).hasSize(6);
    Document signed = representative.submit(page, "/pharmacy/people/attestation");
    assertThat(signed.select(".status.good").text()).contains("Active through ");
    assertThat(signed.select("input[name=statement]")).isEmpty();

    String self = signed.select("select[name=account] option").val();
    Map<String, String> incomplete = Map.of("account", self, "trainedOn", "");
    Document again = representative.refused(signed, "/pharmacy/people/trainings", incomplete, 400);
    assertThat(again.select("#trainedOn-fault").text()).contains("Give the day");
    Map<String, String> training = Map.of("account", self, "trainedOn", DAY.toString());
    Document trained = representative.submit(signed, "/pharmacy/people/trainings", training);
    assertThat(trained.select("table").text())
        .contains(PharmacyAccounts.REPRESENTATIVE, "Sep 30, 2026");
    assertThat(representative.get("/pharmacy").select("#standing")).isEmpty();
  }

  private static void enroll() {
    given()
        .auth()
        .preemptive()
        .basic(PharmacyAccounts.REPRESENTATIVE, "demo")
        .contentType(ContentType.JSON)
        .body(
            """
            {"ncpdpId": "9712345", "npi": "%s", "name": "Harbor Pharmacy", "zone": "America/New_York"}
            """
                .formatted(TestPeople.npi()))
        .post("/api/pharmacies")
        .then()
        .statusCode(201);
  }
}
