package org.coursewatch.audit.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import org.coursewatch.TestPeople;
import org.coursewatch.audit.app.SealAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail as an auditor reads it: entries found, the trail verified, the file fetched. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class AuditTrailPageTest {

  private static final String TRAIL = "/program/audit";

  @Inject TestPeople people;
  @Inject SealAudit seal;
  @Inject ServiceClock clock;

  @BeforeEach
  void people() {
    people.demoOffice();
    people.demoPractice();
  }

  @Test
  void readingTheTrailIsInTheTrailAndIsFoundByAccountAndAction() {
    page("auditor", "en", TRAIL);
    Document found = search("auditor", "AUDIT_READ");
    assertThat(found.select("tbody tr")).isNotEmpty();
    assertThat(found.select("tbody tr")).allMatch(row -> row.text().contains("Audit trail read"));
    assertThat(found.selectFirst("tbody details").text()).contains("Hash");
    assertThat(search("nobody-of-that-name", "").text()).contains("No entry fits");
    assertThat(page("auditor", "es", TRAIL).selectFirst("h1").text())
        .isEqualTo("Registro de auditoría");
  }

  @Test
  void aFaultStandsBesideItsFieldAndWhatWasTypedIsKept() {
    Response faulty =
        post("administrator").formParam("course", "seventeen").formParam("from", "1").post(TRAIL);
    assertThat(faulty.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(faulty.asString());
    assertThat(page.getElementById("course-fault").text()).contains("no id");
    assertThat(page.getElementById("course").val()).isEqualTo("seventeen");
  }

  @Test
  void theTrailIsVerifiedAndTheFileIsThere() {
    page("administrator", "en", TRAIL);
    seal.sealIfDue(Duration.ofSeconds(1), Actor.SYSTEM, clock.now());
    Document before = page("auditor", "en", TRAIL + "/verification");
    assertThat(before.select("tbody tr")).isNotEmpty();
    Response verified = post("auditor").formParam("kept", "").post(TRAIL + "/verification");
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(verified.asString()).selectFirst("#result .card.good").text())
        .contains("Whole");
    String unknown = "0".repeat(64);
    Response broken =
        post("auditor")
            .header("HX-Request", "true")
            .formParam("kept", unknown)
            .post(TRAIL + "/verification");
    Document piece = Jsoup.parse(broken.asString());
    assertThat(piece.select("main")).isEmpty();
    assertThat(piece.selectFirst(".card.bad").text()).contains("1 fault", "no seal");
    Response file = as("auditor").get(TRAIL + "/export");
    assertThat(file.header("Content-Disposition")).contains("audit.ndjson");
    assertThat(file.asString().lines().toList().getLast()).contains("\"type\":\"end\"");
  }

  @Test
  void nobodyElseReadsIt() {
    for (String path : new String[] {TRAIL, TRAIL + "/verification", TRAIL + "/export"}) {
      assertThat(as("prescriber").accept("*/*").get(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  private static Document search(String account, String action) {
    Response found =
        post("auditor").formParam("account", account).formParam("action", action).post(TRAIL);
    assertThat(found.statusCode()).isEqualTo(200);
    return Jsoup.parse(found.asString());
  }

  private static Document page(String account, String language, String path) {
    Response answer = as(account).accept("text/html").header("Accept-Language", language).get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static RequestSpecification post(String account) {
    return as(account)
        .accept("text/html")
        .header("Sec-Fetch-Site", "same-origin")
        .contentType("application/x-www-form-urlencoded");
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }
}
