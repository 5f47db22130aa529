package org.coursewatch.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.worklist.WorklistCalls.as;
import static org.coursewatch.worklist.WorklistCalls.courses;
import static org.coursewatch.worklist.WorklistCalls.item;
import static org.coursewatch.worklist.WorklistCalls.items;
import static org.coursewatch.worklist.WorklistCalls.kinds;
import static org.coursewatch.worklist.WorklistCalls.list;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.HoldPlaced;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A morning in a practice: who is to be called is on top of the list, somebody takes it, puts it
 * off or writes about it, and what is done is not there any more.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(ClinicMorningTest.Alone.class)
class ClinicMorningTest {

  /** A database of its own: whole lists are read. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

  @Inject TestPeople people;
  @Inject TestClock clock;

  private Practice own;

  @BeforeEach
  void prepare() {
    own = people.demoPractice();
    people.receiver();
    people.demoOffice();
    people.demoPharmacist();
    clock.set(TestPeople.noon(TODAY));
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  @Test
  void whoIsToBeCalledFirstStandsOnTop() {
    Treated stopped = people.cleared(own, TODAY.minusDays(3));
    people.say(stopped, TestPeople.positive(TODAY.minusDays(1)), noon(TODAY.minusDays(1)));
    Treated lastDay = people.cleared(own, TODAY.minusDays(6));
    Treated dayThree = people.cleared(own, TODAY.minusDays(2));
    Treated held = people.cleared(own, TODAY.minusDays(6));
    people.say(held, new HoldPlaced(noon(TODAY), "liver"), noon(TODAY));
    Treated overdue = opened(TODAY.minusDays(60));
    Treated due = opened(TODAY);
    Response page = list("designee");
    List<String> mine = courses(page);
    assertThat(mine)
        .containsSubsequence(
            stopped.course().toString(),
            lastDay.course().toString(),
            dayThree.course().toString(),
            overdue.course().toString(),
            due.course().toString());
    assertThat(items(page, stopped.course()).getFirst()).containsEntry("kind", "STOP");
    assertThat(items(page, lastDay.course()).getFirst())
        .containsEntry("mark", "LAST_DAY")
        .containsEntry("daysLeft", 0)
        .containsEntry("windowDay", 7)
        .containsEntry("actor", "PATIENT");
    assertThat(items(page, dayThree.course()).getFirst())
        .containsEntry("mark", "AT_RISK_DAY_3")
        .containsEntry("riskLevel", 1)
        .containsEntry("lastDay", TODAY.plusDays(4).toString());
    assertThat(kinds(page, held.course()))
        .as("nothing is handed over while it is held")
        .doesNotContain("WINDOW");
    page.then()
        .body("on", equalTo("2026-10-15"))
        .body("zone", equalTo("America/New_York"))
        .body("entries.patient.givenName", everyItem(equalTo("Test")))
        .body("entries[0].items[0].citation", notNullValue())
        .body("groups.group", hasItems("STOP", "WINDOW", "CONSENT"))
        .body("groups.find { it.group == 'WINDOW' }.atRisk", greaterThanOrEqualTo(2));
  }

  @Test
  void onlyThoseWhoMaySeeItReadAName() {
    Treated overdue = opened(TODAY.minusDays(40));
    String prescriber = String.valueOf(own.prescriber().prescriber());
    list("prescriber").then().body("entries.patient", everyItem(notNullValue()));
    for (String account : List.of("administrator", "auditor")) {
      list(account)
          .then()
          .statusCode(200)
          .body("entries.courseId", hasItem(overdue.course().toString()))
          .body("entries.patient", everyItem(nullValue()))
          .body("entries.items.flatten().overdueOn", everyItem(notNullValue()));
      list(account, "prescriber", prescriber)
          .then()
          .statusCode(200)
          .body("entries.patient", everyItem(nullValue()))
          .body("groups.group", hasItem("CONSENT"));
    }
    list("receiver").then().statusCode(200).body("entries", empty());
    list("receiver", "prescriber", prescriber).then().statusCode(403);
    list("pharmacist").then().statusCode(403);
  }

  @Test
  void anItemIsTakenGivenAwayAndWrittenAboutAndGoesByItself() {
    Treated treated = opened(TODAY.minusDays(20));
    String id = item("designee", treated.course(), "CONSENT");
    assertThat(id).doesNotContainIgnoringCase("consent");
    as("designee")
        .post("/api/worklist/items/{id}/claim", id)
        .then()
        .statusCode(200)
        .body("assignedTo", equalTo("designee"));
    as("designee").post("/api/worklist/items/{id}/claim", id).then().statusCode(200);
    as("prescriber")
        .post("/api/worklist/items/{id}/claim", id)
        .then()
        .statusCode(409)
        .body("detail", containsString("designee has this item"));
    assertThat(courses(list("designee", "assigned", "ME"))).contains(treated.course().toString());
    as("designee")
        .body("{\"account\": \"receiver\"}")
        .post("/api/worklist/items/{id}/assignment", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("account"));
    as("designee")
        .body("{\"account\": \"prescriber\"}")
        .post("/api/worklist/items/{id}/assignment", id)
        .then()
        .statusCode(200)
        .body("assignedTo", equalTo("prescriber"));
    as("prescriber")
        .body("{\"text\": \"left a message\"}")
        .post("/api/worklist/items/{id}/comments", id)
        .then()
        .statusCode(201);
    people.start(treated, TODAY);
    as("designee")
        .get("/api/worklist/items/{id}", id)
        .then()
        .statusCode(200)
        .body("done", equalTo(true))
        .body("item", nullValue())
        .body("history.kind", equalTo(List.of("CLAIMED", "ASSIGNED", "COMMENTED")))
        .body("history[2].note", equalTo("left a message"));
    as("prescriber")
        .get("/api/patients/{id}/export", treated.patient().id().toString())
        .then()
        .statusCode(200)
        .body(containsString("left a message"));
    as("designee").post("/api/worklist/items/{id}/claim", id).then().statusCode(409);
    as("receiver").get("/api/worklist/items/{id}", id).then().statusCode(404);
  }

  @Test
  void whatIsPutOffIsHiddenAndComesBackWhenTheWindowReachesAnotherMark() {
    Treated treated = people.cleared(own, TODAY);
    String course = treated.course().toString();
    String id = item("designee", course, "WINDOW");
    String snooze = "{\"until\": \"%s\", \"reason\": \"travels\"}";
    as("designee")
        .body(snooze.formatted(TODAY))
        .post("/api/worklist/items/{id}/snooze", id)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("until"));
    as("designee")
        .body(snooze.formatted(TODAY.plusDays(6)))
        .post("/api/worklist/items/{id}/snooze", id)
        .then()
        .statusCode(200)
        .body("snoozedUntil", equalTo(TODAY.plusDays(6).toString()));
    assertThat(kinds(list("designee"), course)).doesNotContain("WINDOW");
    clock.set(start(TODAY.plusDays(2)).minusSeconds(1));
    assertThat(kinds(list("designee"), course)).doesNotContain("WINDOW");
    clock.set(start(TODAY.plusDays(2)));
    assertThat(kinds(list("designee"), course)).as("day 3").contains("WINDOW");
    as("designee")
        .body(snooze.formatted(TODAY.plusDays(6)))
        .post("/api/worklist/items/{id}/snooze", id)
        .then()
        .statusCode(200);
    assertThat(kinds(list("designee"), course)).doesNotContain("WINDOW");
    as("designee").delete("/api/worklist/items/{id}/snooze", id).then().statusCode(200);
    assertThat(kinds(list("designee"), course)).contains("WINDOW");
  }

  @Test
  void aStopIsNotPutOff() {
    Treated treated = people.cleared(own, TODAY.minusDays(2));
    people.say(treated, TestPeople.positive(TODAY), noon(TODAY));
    String id = item("designee", treated.course(), "STOP");
    as("designee")
        .body("{\"until\": \"%s\", \"reason\": \"later\"}".formatted(TODAY.plusDays(1)))
        .post("/api/worklist/items/{id}/snooze", id)
        .then()
        .statusCode(409);
  }

  @Test
  void theMarksChangeAtMidnightInTheProgramsZone() {
    Treated treated = people.cleared(own, TODAY);
    String[] marks = {
      "NONE", "NONE", "AT_RISK_DAY_3", "AT_RISK_DAY_3", "AT_RISK_DAY_5", "AT_RISK_DAY_6", "LAST_DAY"
    };
    for (int day = 1; day < marks.length; day++) {
      clock.set(start(TODAY.plusDays(day)).minusSeconds(1));
      assertThat(mark(treated)).as("before day " + (day + 1)).isEqualTo(marks[day - 1]);
      clock.set(start(TODAY.plusDays(day)));
      assertThat(mark(treated)).as("on day " + (day + 1)).isEqualTo(marks[day]);
    }
    clock.set(start(TODAY.plusDays(7)));
    assertThat(kinds(list("designee"), treated.course())).doesNotContain("WINDOW");
  }

  @Test
  void ofTwoWhoClaimAtOnceOneGetsItAndTheOtherIsToldWho() throws Exception {
    for (int round = 0; round < 5; round++) {
      Treated treated = opened(TODAY.minusDays(20));
      String id = item("designee", treated.course(), "CONSENT");
      List<Response> answers = atOnce(() -> claim("designee", id), () -> claim("prescriber", id));
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      String winner = answers.get(0).statusCode() == 200 ? "designee" : "prescriber";
      Response loser = answers.get(answers.get(0).statusCode() == 200 ? 1 : 0);
      loser.then().body("detail", containsString(winner + " has this item"));
      as("designee")
          .get("/api/worklist/items/{id}", id)
          .then()
          .body("history.size()", equalTo(1))
          .body("assignedTo", equalTo(winner));
    }
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepeat() {
    for (int i = 0; i < 5; i++) {
      opened(TODAY.minusDays(10 + i));
    }
    List<String> whole = courses(list("designee", "limit", "200"));
    for (String account : List.of("designee", "administrator")) {
      List<String> paged = new java.util.ArrayList<>();
      String next = null;
      do {
        Response page =
            next == null
                ? list(account, "limit", "2")
                : list(account, "limit", "2", "cursor", next);
        paged.addAll(courses(page));
        next = page.jsonPath().getString("next");
      } while (next != null);
      assertThat(paged).doesNotHaveDuplicates();
      if (account.equals("designee")) {
        assertThat(paged).isEqualTo(whole);
      } else {
        assertThat(paged).isEqualTo(courses(list(account, "limit", "200")));
      }
    }
    list("designee", "cursor", "x", "limit", "0", "check", "NOTHING", "minDaysLate", "-1")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("cursor", "limit", "check", "minDaysLate"));
  }

  @Test
  void aSavedFilterIsUsedByItsId() {
    Treated window = people.cleared(own, TODAY.minusDays(4));
    Treated fresh = people.cleared(own, TODAY);
    String saved =
        as("designee")
            .body(
                "{\"name\": \"Windows at risk\", \"filter\": {\"kinds\": [\"WINDOW\"], \"atRiskOnly\": true}}")
            .post("/api/worklist/filters")
            .then()
            .statusCode(201)
            .body("filter.assigned", equalTo("ANYBODY"))
            .extract()
            .path("filterId");
    assertThat(courses(list("designee", "filter", saved)))
        .contains(window.course().toString())
        .doesNotContain(fresh.course().toString());
    list("designee", "filter", saved, "atRisk", "true").then().statusCode(400);
    list("prescriber", "filter", saved).then().statusCode(400);
    as("designee")
        .body("{\"name\": \" windows AT risk \", \"filter\": {}}")
        .post("/api/worklist/filters")
        .then()
        .statusCode(409);
    as("designee")
        .body("{\"name\": \"Everything\", \"filter\": {}}")
        .put("/api/worklist/filters/{id}", saved)
        .then()
        .statusCode(200);
    assertThat(courses(list("designee", "filter", saved))).contains(fresh.course().toString());
    as("prescriber")
        .get("/api/worklist/filters")
        .then()
        .body("items.filterId", not(hasItem(saved)));
    as("prescriber").delete("/api/worklist/filters/{id}", saved).then().statusCode(404);
    as("designee").delete("/api/worklist/filters/{id}", saved).then().statusCode(204);
    as("designee").get("/api/worklist/filters").then().body("items.filterId", not(hasItem(saved)));
    as("designee")
        .body("{\"name\": \"\", \"filter\": {\"checks\": [\"NOTHING\"], \"other\": 1}}")
        .post("/api/worklist/filters")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("name", "filter.checks[0]", "filter.other"));
  }

  private Treated opened(LocalDate day) {
    return people.open(own, RiskCategory.CAN_BECOME_PREGNANT, null, noon(day));
  }

  private static String mark(Treated treated) {
    return (String) items(list("designee"), treated.course()).getFirst().get("mark");
  }

  private static Response claim(String account, String id) {
    return as(account).post("/api/worklist/items/{id}/claim", id);
  }

  private static List<Response> atOnce(Callable<Response> one, Callable<Response> other)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Response>> answers = threads.invokeAll(List.of(one, other));
      return List.of(answers.get(0).get(), answers.get(1).get());
    }
  }

  private static Instant noon(LocalDate day) {
    return TestPeople.noon(day);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(TestPeople.NEW_YORK).toInstant();
  }
}
