package org.coursewatch.worklist.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.worklist.console.OfficePageTest.get;
import static org.coursewatch.worklist.console.OfficePageTest.key;
import static org.coursewatch.worklist.console.OfficePageTest.page;
import static org.coursewatch.worklist.console.OfficePageTest.send;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FewRecords;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of a clinic day, the practice's patients and logged calls, over HTTP. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(FewRecords.class)
class ClinicDayPageTest {

  private static final RiskCategory CAN = RiskCategory.CAN_BECOME_PREGNANT;
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject CourseLedger ledger;
  @Inject WhoActs who;

  private Practice own;

  @BeforeEach
  void prepare() {
    own = people.demoPractice();
    people.receiver();
    clock.set(TestPeople.noon(TODAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void eachRowIsJudgedAloneAndRecordedOnce() {
    Treated good = opened();
    Treated faulty = opened();
    String[] rows = {
      "course-0", good.course().toString(), "key-0", key(), "on-0", TODAY.toString(),
      "counseled-0", "yes", "result-0", "NEGATIVE", "specimen-0", "URINE",
      "setting-0", "MEDICAL", "alt-0", "31,5", "altLimit-0", "40",
      "course-1", faulty.course().toString(), "key-1", key(), "on-1", "2026-10-16",
      "counseled-1", "yes", "alt-1", "much"
    };
    Response answer = send("designee", "/office/day", rows);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document told = Jsoup.parse(answer.asString());
    assertThat(told.select("[role=status]").text())
        .isEqualTo("Rows saved: 1 Rows to correct: 1. What you entered is still there.");
    assertThat(told.text())
        .contains("Counseling confirmed: recorded. Counts.")
        .contains("Pregnancy test: recorded. Counts as the first test.")
        .contains("ALT: recorded. Counts.");
    assertThat(told.select("#on-1-fault").text()).isEqualTo("This day has not come yet.");
    assertThat(told.select("#on-1").val()).isEqualTo("2026-10-16");
    assertThat(told.select("#alt-1").val()).isEqualTo("much");
    assertThat(told.select("#on-0")).isEmpty();
    assertThat(facts(good)).isEqualTo(3);
    assertThat(facts(faulty)).isZero();
    send("designee", "/office/day", rows);
    assertThat(facts(good)).as("sent twice").isEqualTo(3);
    Response again =
        send(
            "designee",
            "/office/day",
            "course-1",
            faulty.course().toString(),
            "key-1",
            told.select("input[name=key-1]").val(),
            "on-1",
            TODAY.toString(),
            "counseled-1",
            "yes");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(facts(faulty)).isEqualTo(1);
  }

  @Test
  void whatDoesNotCountIsRecordedWithTheReason() {
    Treated treated = opened();
    people.start(treated, TODAY.minusDays(10));
    Document told =
        Jsoup.parse(
            send(
                    "designee",
                    "/office/day",
                    "course-0",
                    treated.course().toString(),
                    "key-0",
                    key(),
                    "on-0",
                    TODAY.toString(),
                    "result-0",
                    "NEGATIVE",
                    "specimen-0",
                    "URINE",
                    "setting-0",
                    "MEDICAL")
                .asString());
    assertThat(told.text()).contains("Does not count: it is too close to the first test.");
    Document there =
        Jsoup.parse(
            send(
                    "designee",
                    "/office/day",
                    "course-0",
                    treated.course().toString(),
                    "key-0",
                    key(),
                    "on-0",
                    TODAY.toString(),
                    "result-0",
                    "NEGATIVE",
                    "specimen-0",
                    "URINE",
                    "setting-0",
                    "MEDICAL")
                .asString());
    assertThat(there.select("#result-0-fault").text()).startsWith("This is recorded already.");
  }

  @Test
  void aPatientIsAddedToTheTableAndNobodyElses() {
    Treated mine = people.cleared(own, TODAY);
    Treated other = people.cleared(people.receiver(), TODAY);
    String number = mine.patient().number().toString();
    Response added = send("designee", "/office/day", "action", "add", "number", number);
    assertThat(added.statusCode()).isEqualTo(200);
    Element row = Jsoup.parse(added.asString()).selectFirst("tbody tr");
    assertThat(row.text()).contains(number);
    Response refused =
        send(
            "designee",
            "/office/day",
            "action",
            "add",
            "number",
            other.patient().number().toString());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("was found").doesNotContain(other.course().toString());
    Response theirs =
        send(
            "designee",
            "/office/day",
            "course-0",
            other.course().toString(),
            "key-0",
            key(),
            "on-0",
            TODAY.toString(),
            "counseled-0",
            "yes");
    assertThat(theirs.asString()).doesNotContain(other.patient().number().toString());
    assertThat(facts(other)).isEqualTo(facts(mine));
    assertThat(page("designee", "/office/day").select("table.day tbody tr")).isNotEmpty();
  }

  @Test
  void patientsAreListedAndFoundWithoutTheirNamesInAnAddress() {
    Treated treated = people.cleared(own, TODAY.minusDays(1));
    Treated other = people.cleared(people.receiver(), TODAY);
    String number = treated.patient().number().toString();
    Document found = Jsoup.parse(send("designee", "/office/patients", "number", number).asString());
    assertThat(found.select("tbody tr")).hasSize(1);
    assertThat(found.select("tbody tr").text()).contains("Test Patient", number, "Cleared");
    String rare =
        people.open("Rarely", own, CAN, null, TestPeople.noon(TODAY)).patient().number().toString();
    Response named =
        send("designee", "/office/patients", "familyName", "Rarely", "birthDate", "1998-04-12");
    assertThat(named.asString())
        .contains(rare)
        .doesNotContain(number)
        .doesNotContain(other.patient().number().toString());
    assertThat(
            send("designee", "/office/patients", "number", other.patient().number().toString())
                .asString())
        .contains("Nobody of your practice was found");
    assertThat(send("designee", "/office/patients", "number", "12").statusCode()).isEqualTo(400);
    assertThat(send("designee", "/office/patients", "familyName", "Patient").asString())
        .contains("or a family name and a birth date");
    assertThat(page("designee", "/office/patients").select("tbody tr")).isNotEmpty();
    assertThat(page("designee", "/office/transfers").select("h1").text()).isEqualTo("Transfers");
  }

  @Test
  void aCallIsLoggedOnceWithWhatCameOfIt() {
    Treated treated = opened();
    String address = "/office/attempts/" + treated.course();
    Document form = page("designee", address);
    assertThat(form.select("#on").val()).isEqualTo(TODAY.toString());
    assertThat(form.select("#time").val()).isEqualTo("12:00");
    String[] call = {
      "once",
      form.select("input[name=once]").val(),
      "on",
      TODAY.toString(),
      "time",
      "11:30",
      "channel",
      "PHONE",
      "outcome",
      "NO_ANSWER",
      "note",
      "rang ten times"
    };
    assertThat(send("designee", address, call).statusCode()).isEqualTo(303);
    assertThat(send("designee", address, call).statusCode()).isEqualTo(303);
    Document logged = page("designee", address);
    assertThat(logged.select("ul.history li")).hasSize(1);
    assertThat(logged.select("ul.history").text()).contains("No answer", "Phone", "rang ten times");
    Response ahead =
        send("designee", address, "on", TODAY.toString(), "time", "13:00", "channel", "PHONE");
    assertThat(ahead.statusCode()).isEqualTo(400);
    Document again = Jsoup.parse(ahead.asString());
    assertThat(again.select("#outcome-fault").text()).isEqualTo("Choose one.");
    assertThat(again.select("#time-fault").text()).isEqualTo("This moment has not come yet.");
    assertThat(get("receiver", address, "en").statusCode()).isEqualTo(404);
  }

  private Treated opened() {
    return people.open(own, CAN, null, TestPeople.noon(TODAY.minusDays(20)));
  }

  private int facts(Treated treated) {
    return who.inNewTransaction(
        Actor.SYSTEM, () -> ledger.find(treated.course()).orElseThrow().version());
  }
}
