package org.coursewatch.outage.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.coursewatch.TestPeople;
import org.coursewatch.metric.ServiceHours.Answers;
import org.coursewatch.metric.app.NoteService;
import org.coursewatch.outage.Maintenance.Kind;
import org.coursewatch.outage.app.PlanMaintenance;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of the service, and where the office explains what was missed. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class StatusPageTest {

  private static final Instant TEN = Instant.parse("2033-05-05T14:00:00Z");
  private static final Instant NEXT = Instant.parse("2033-11-05T14:00:00Z");

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject NoteService note;
  @Inject PlanMaintenance plan;

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void everybodyReadsHowTheServiceDoesInBothLanguages() {
    notedBut(TEN, 10, 20);
    clock.set(TEN.plus(Duration.ofMinutes(61)));
    plan.plan(Kind.DATABASE, null, TEN.plus(Duration.ofHours(3)), false, Actor.SYSTEM, clock.now());
    Document english = page("/status", "en");
    Document spanish = page("/status", "es");
    assertThat(english.select("h1").text()).isEqualTo("How the service does");
    assertThat(spanish.select("h1").text()).isEqualTo("Cómo está el servicio");
    assertThat(english.select("main").text())
        .contains(
            "Work on the database", "10:10 am Eastern", "Without a break since", "not planned");
    assertThat(spanish.select("main").text())
        .contains("Trabajo en la base de datos", "no prevista");
    assertThat(english.select("table tbody tr td.number").first().text()).isEqualTo("10");
    assertThat(english.select("script:not([src]), style, [style]")).isEmpty();
  }

  @Test
  void theOfficeSeesTheOutagesOfTheDaysItAsksForAndAnnouncesMaintenance() {
    people.demoOffice();
    notedBut(NEXT, 30, 42);
    clock.set(NEXT.plus(Duration.ofHours(2)));
    Document office = office("administrator", "/program/outages?from=2033-11-05&until=2033-11-05");
    assertThat(office.select("table").first().text()).contains("10:30 am", "10:42 am", "12");
    assertThat(office.select("form[action=/program/outages][method=post]")).hasSize(1);
    assertThat(office("auditor", "/program/outages").select("form[method=post][action^=/program]"))
        .isEmpty();
    Response sent =
        given()
            .auth()
            .preemptive()
            .basic("administrator", "demo")
            .header("Sec-Fetch-Site", "same-origin")
            .contentType("application/x-www-form-urlencoded")
            .formParams(
                Map.of(
                    "once", "00000000-0000-4000-8000-0000000000aa",
                    "kind", "UPGRADE",
                    "startsAt", "2033-11-08T03:00",
                    "endsAt", "2033-11-08T04:00",
                    "readOnly", "true"))
            .redirects()
            .follow(false)
            .post("/program/outages");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(office("administrator", "/program/outages").select("main").text())
        .contains("A new version", "The service only reads then", "3:00 am Eastern");
  }

  /** Every minute of two hours but those. */
  private void notedBut(Instant start, int from, int before) {
    for (int minute = 0; minute < 120; minute++) {
      if (minute < from || minute >= before) {
        note.note("a", new Answers(0, 0, 0, 0), start.plus(Duration.ofMinutes(minute)));
      }
    }
  }

  private static Document page(String address, String language) {
    Response answer = given().header("Accept-Language", language).get(address);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static Document office(String account, String address) {
    Response answer =
        given()
            .auth()
            .preemptive()
            .basic(account, "demo")
            .header("Accept-Language", "en")
            .get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }
}
