package org.coursewatch.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.notice.NoticeCalls.as;
import static org.coursewatch.notice.NoticeCalls.prefer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.CourseEnded;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.notice.Mailbox.Arrived;
import org.coursewatch.notice.NoticeQueue.Waiting;
import org.coursewatch.notice.app.PlanNotices;
import org.coursewatch.notice.app.SendNotices;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices as people meet them, with a real mail server. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
class NoticeStoryTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 10, 1);

  /** Liver and lipids are due thirty days after the opening: on the 31st. */
  private static final LocalDate A_WEEK_BEFORE = LocalDate.of(2026, 10, 24);

  private static final String SPANISH = "paciente@example.org";

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject NoticeCalls calls;
  @Inject PlanNotices plan;
  @Inject SendNotices send;
  @Inject NoticeQueue queue;
  @Inject Postman postman;
  @Inject NoticeWriter writer;
  @Inject WhoActs who;
  @Inject IssueAuthorization issue;
  @Inject SweepCourses sweep;

  private Treated treated;

  @BeforeEach
  void openACourse() {
    people.demoOffice();
    clock.set(TestPeople.noon(OPENED));
    calls.execute("delete from notice");
    calls.execute("delete from notice_preference");
    treated =
        people.open(
            people.demoPractice(), RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(OPENED));
    calls.isPatient(treated);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  private void optIn(String address) {
    calls.preferAndVerify(
        "patient", "es", "America/Los_Angeles", "\"DUE_SOON\"", address, clock.now());
  }

  @Test
  void aPatientGetsOneReminderInSpanishAfterTheQuietHours() {
    optIn(SPANISH);
    int before = Mailbox.arrivedFor(SPANISH).size();
    // 00:30 in New York, where the program's day has begun; 21:30 of the day before in Los Angeles.
    Instant night = Instant.parse("2026-10-24T04:30:00Z");
    clock.set(night);
    assertThat(plan.plan(night)).isPositive();
    assertThat(send.sendDue(night)).isZero();
    Instant eight = Instant.parse("2026-10-24T15:00:00Z");
    assertThat(send.sendDue(eight.minusMillis(1))).as("a moment before eight").isZero();
    assertThat(send.sendDue(eight)).isEqualTo(1);
    for (int hours = 0; hours < 72; hours += 6) {
      plan.plan(night.plus(Duration.ofHours(hours)));
      send.sendDue(night.plus(Duration.ofHours(hours)));
    }
    List<Arrived> arrived = Mailbox.arrivedFor(SPANISH);
    assertThat(arrived).as("one for two checks, and none the days after").hasSize(before + 1);
    Arrived mail = arrived.getLast();
    assertThat(mail.subject()).isEqualTo("Un aviso de Coursewatch");
    assertThat(mail.text())
        .startsWith("Este es el aviso que usted pidió.\n")
        .contains("Hay algo que hacer el sábado 31 de octubre.")
        .contains("https://coursewatch.example.org/unsubscribe/");
    assertThat(mail.html()).contains("lang=\"es\"").contains("sábado 31 de octubre");
    as("patient")
        .get("/api/notices")
        .then()
        .statusCode(200)
        .body("unread", equalTo(1))
        .body("items.reason", contains("DUE_SOON"))
        .body("items.text", contains("Hay algo que hacer el sábado 31 de octubre."))
        .body("items.isOpen", contains(true))
        .body("items.check", contains(nullValue()));
  }

  @Test
  void oneLinkEndsTheReminders() {
    String address = "ends@example.org";
    optIn(address);
    clock.set(Instant.parse("2026-10-24T18:00:00Z"));
    plan.plan(clock.now());
    send.sendDue(clock.now());
    Arrived mail = Mailbox.arrivedFor(address).getLast();
    String link = mail.unsubscribe().replaceAll("[<>]|https://[^/]+", "");
    io.restassured.RestAssured.given()
        .get(link)
        .then()
        .statusCode(200)
        .contentType(ContentType.HTML)
        .header("Referrer-Policy", "no-referrer");
    assertThat(reminders()).as("looking changes nothing").isEqualTo("{DUE_SOON}");
    io.restassured.RestAssured.given()
        .contentType("application/x-www-form-urlencoded")
        .body("List-Unsubscribe=One-Click")
        .post(link)
        .then()
        .statusCode(200);
    assertThat(reminders()).isEqualTo("{}");
    io.restassured.RestAssured.given().post("/unsubscribe/bm90aGluZw").then().statusCode(404);
    clock.set(Instant.parse("2026-10-28T18:00:00Z"));
    int before = Mailbox.arrivedFor(address).size();
    plan.plan(clock.now());
    send.sendDue(clock.now());
    assertThat(Mailbox.arrivedFor(address)).hasSize(before);
  }

  private String reminders() {
    return calls
        .rows("select reminders from notice_preference where account = 'patient'")
        .getFirst();
  }

  @Test
  void whatIsNoLongerDueIsWithdrawn() {
    String address = "withdrawn@example.org";
    optIn(address);
    int before = Mailbox.arrivedFor(address).size();
    Instant night = Instant.parse("2026-10-24T04:30:00Z");
    clock.set(night);
    plan.plan(night);
    people.say(treated, new CourseEnded(A_WEEK_BEFORE, "moved away"), night.plusSeconds(60));
    assertThat(send.sendDue(Instant.parse("2026-10-24T15:00:00Z"))).isZero();
    assertThat(Mailbox.arrivedFor(address)).hasSize(before);
    assertThat(
            calls.rows(
                "select withdrawn_at is not null, sent_at from notice where account = 'patient' and channel = 'MAIL'"))
        .containsExactly("t null");
  }

  @Test
  void yesterdaysMessageIsNotSentTodayButTodaysIs() {
    String address = "late@example.org";
    optIn(address);
    int before = Mailbox.arrivedFor(address).size();
    plan.plan(Instant.parse("2026-10-24T04:30:00Z"));
    // The service was down for a day and a half.
    Instant back = Instant.parse("2026-10-25T18:00:00Z");
    clock.set(back);
    assertThat(send.sendDue(back)).isZero();
    plan.plan(back);
    assertThat(send.sendDue(back)).isEqualTo(1);
    assertThat(Mailbox.arrivedFor(address)).hasSize(before + 1);
    assertThat(
            calls.rows(
                "select notice_day, stage_on from notice where account = 'patient' and channel = 'MAIL'"
                    + " and sent_at is not null"))
        .containsExactly("2026-10-25 2026-10-24");
  }

  @Test
  void manyNodesPlanAndSendAtOnceAndEachIsToldOnce() throws Exception {
    optIn("many@example.org");
    calls.preferAndVerify(
        "prescriber", "en", "America/New_York", "", "office@example.org", clock.now());
    int patients = Mailbox.arrivedFor("many@example.org").size();
    int offices = Mailbox.arrivedFor("office@example.org").size();
    Instant now = Instant.parse("2026-10-24T18:00:00Z");
    clock.set(now);
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int node = 0; node < 8; node++) {
        running.add(
            nodes.submit(
                () -> {
                  int planned = 0;
                  for (int round = 0; round < 5; round++) {
                    planned += plan.plan(now);
                    send.sendDue(now);
                  }
                  return planned;
                }));
      }
      for (Future<Integer> node : running) {
        node.get();
      }
    }
    // Where the mail server did not answer in time, the notice is tried again.
    send.sendDue(now.plus(Duration.ofHours(1)));
    assertThat(Mailbox.arrivedFor("many@example.org")).hasSize(patients + 1);
    assertThat(Mailbox.arrivedFor("office@example.org")).hasSize(offices + 1);
    assertThat(
            calls.rows(
                "select account, channel, reason, course_id, check_code, occasion from notice"
                    + " group by 1, 2, 3, 4, 5, 6 having count(*) > 1"))
        .isEmpty();
  }

  @Test
  void whoStopsBetweenSendingAndTickingOffSendsTheSameMessageAgain() {
    String address = "crash@example.org";
    optIn(address);
    int before = Mailbox.arrivedFor(address).size();
    Instant now = Instant.parse("2026-10-24T18:00:00Z");
    clock.set(now);
    plan.plan(now);
    // A node takes it and hands it to the mail server, and is killed before it ticks it off.
    Waiting taken =
        who.inNewTransaction(Actor.SYSTEM, () -> queue.takeMail(now, A_WEEK_BEFORE).orElseThrow());
    NoticePreferences to =
        new NoticePreferences(
            "patient",
            java.util.Set.of(Channel.MAIL),
            Language.ES,
            java.time.ZoneId.of("America/Los_Angeles"),
            null,
            java.util.Set.of(),
            address,
            true);
    postman.deliver(
        taken.id(), writer.reminder(taken.reason(), taken.about(), to, "https://x", "https://y"));
    assertThat(send.sendDue(now)).as("nobody else's meanwhile").isZero();
    assertThat(send.sendDue(now.plus(Duration.ofMinutes(2)))).isEqualTo(1);
    List<Arrived> arrived = Mailbox.arrivedFor(address);
    assertThat(arrived).hasSize(before + 2);
    assertThat(arrived.getLast().id())
        .isEqualTo("<" + taken.id() + "@coursewatch>")
        .isEqualTo(arrived.get(before).id());
    assertThat(send.sendDue(now.plus(Duration.ofHours(3)))).isZero();
  }

  @Test
  void whatCouldNotBeSentIsADeadLetterUntilTheOfficeQueuesItAgain() {
    String address = "dead@example.org";
    optIn(address);
    Instant now = Instant.parse("2026-10-24T18:00:00Z");
    clock.set(now);
    plan.plan(now);
    Mailbox.goesAway();
    try {
      send.sendDue(now);
      clock.set(Instant.parse("2026-10-25T18:00:00Z"));
      send.sendDue(clock.now());
    } finally {
      Mailbox.comesBack();
    }
    String id =
        as("administrator")
            .get("/api/notices/dead-letters")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].fault", equalTo("its day is over"))
            .body("items[0].attempts", equalTo(2))
            .extract()
            .path("items[0].noticeId");
    as("prescriber").get("/api/notices/dead-letters").then().statusCode(403);
    as("administrator").post("/api/notices/dead-letters/{id}/requeue", id).then().statusCode(204);
    as("administrator").post("/api/notices/dead-letters/{id}/requeue", id).then().statusCode(409);
    assertThat(send.sendDue(clock.now())).isEqualTo(1);
    // The server forgot what it had when it went away.
    assertThat(Mailbox.arrivedFor(address)).hasSize(1);
    assertThat(Mailbox.arrivedFor(address).getLast().id()).isEqualTo("<" + id + "@coursewatch>");
    as("administrator").get("/api/notices/dead-letters").then().body("items", hasSize(0));
  }

  @Test
  void staffGetOneMailADayWithNumbersAndTheListInside() {
    String address = "staff@example.org";
    calls.preferAndVerify("prescriber", "en", "America/New_York", "", address, clock.now());
    int before = Mailbox.arrivedFor(address).size();
    Instant now = Instant.parse("2026-10-24T06:00:00Z");
    clock.set(now);
    plan.plan(now);
    assertThat(send.sendDue(Instant.parse("2026-10-24T11:59:59Z"))).isZero();
    assertThat(send.sendDue(Instant.parse("2026-10-24T12:00:00Z"))).isEqualTo(1);
    Arrived mail = Mailbox.arrivedFor(address).getLast();
    assertThat(Mailbox.arrivedFor(address)).hasSize(before + 1);
    assertThat(mail.subject()).isEqualTo("Your list for today");
    assertThat(mail.text()).contains("Due soon: ").doesNotContain("Patient").doesNotContain("Test");
    assertThat(mail.unsubscribe()).isNull();
    String first =
        as("prescriber")
            .get("/api/notices")
            .then()
            .statusCode(200)
            .body("items.reason", hasItem("DUE_SOON"))
            .body("items.courseId", hasItem(treated.course().toString()))
            .body("items.check", hasItem("LIVER_LAB"))
            .extract()
            .path("items[0].noticeId");
    as("designee").post("/api/notices/{id}/read", first).then().statusCode(404);
    as("prescriber").post("/api/notices/{id}/read", first).then().statusCode(204);
    as("prescriber")
        .queryParam("limit", 200)
        .get("/api/notices")
        .then()
        .body("items.last().noticeId", equalTo(first));
    as("prescriber").post("/api/notices/{id}/read", UUID.randomUUID()).then().statusCode(404);
    as("designee").get("/api/notices").then().body("items.reason", hasItem("DUE_SOON"));
  }

  @Test
  void pagesFollowEachOtherWithoutHoleOrRepetition() {
    plan.plan(Instant.parse("2026-10-24T18:00:00Z"));
    clock.set(Instant.parse("2026-10-24T18:00:00Z"));
    List<String> all =
        as("prescriber").queryParam("limit", 200).get("/api/notices").path("items.noticeId");
    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      var request = as("prescriber").queryParam("limit", 1);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get("/api/notices").then().statusCode(200).extract();
      paged.addAll(page.path("items.noticeId"));
      cursor = page.path("next");
    } while (cursor != null && paged.size() < 1000);
    assertThat(paged).isEqualTo(all).hasSizeGreaterThan(1);
    as("prescriber").queryParam("cursor", "x").get("/api/notices").then().statusCode(400);
  }

  @Test
  void preferencesAreCheckedAndAnAddressIsNothingBeforeItsCode() {
    String address = "code@example.org";
    as("prescriber")
        .get("/api/notices/preferences")
        .then()
        .statusCode(200)
        .body("mailAddress", nullValue())
        .body("zone", equalTo("America/New_York"))
        .body("quietHours.from", equalTo("21:00"))
        .body("quietHours.until", equalTo("08:00"));
    prefer("prescriber", "fr", "Mars/Olympus", "", "nowhere")
        .then()
        .statusCode(400)
        .body("errors.field", contains("language", "zone", "mailAddress"));
    prefer("prescriber", "en", "America/New_York", "\"DUE_SOON\"", address)
        .then()
        .statusCode(400)
        .body("errors.field", contains("reminders"));
    prefer("prescriber", "en", "America/New_York", "", address)
        .then()
        .statusCode(200)
        .body("mailVerified", equalTo(false));
    for (int miss = 0; miss < 5; miss++) {
      as("prescriber")
          .body("{\"code\": \"AAAAAAAA\"}")
          .post("/api/notices/preferences/verification")
          .then()
          .statusCode(200)
          .body("mailVerified", equalTo(false));
    }
    as("prescriber")
        .body("{\"code\": \"AAAAAAAA\"}")
        .post("/api/notices/preferences/verification")
        .then()
        .statusCode(409);
    clock.set(Instant.parse("2026-10-24T18:00:00Z"));
    plan.plan(clock.now());
    send.sendDue(clock.now());
    assertThat(Mailbox.arrivedFor(address)).isEmpty();
    assertThat(calls.rows("select encode(address, 'escape') from notice_preference"))
        .allSatisfy(kept -> assertThat(kept).doesNotContain("example.org"));
  }

  @Test
  void whoeverClosesAnAccountOrErasesAPatientEndsTheirNotices() {
    String address = "gone@example.org";
    optIn(address);
    Instant night = Instant.parse("2026-10-24T04:30:00Z");
    clock.set(night);
    plan.plan(night);
    int before = Mailbox.arrivedFor(address).size();
    calls.execute("update account set closed_at = now() where account = 'patient'");
    assertThat(send.sendDue(Instant.parse("2026-10-24T15:00:00Z"))).isZero();
    assertThat(Mailbox.arrivedFor(address)).hasSize(before);
    calls.execute(
        "update patient set identity = null, opening_key = null, name_key = null, erased_at = now(), erased_by = 'x',"
            + " erasure_basis = 'LEGAL_ORDER', erasure_reason = '' where patient_id = '%s'"
                .formatted(treated.patient().id()));
    assertThat(calls.rows("select * from notice_preference where account = 'patient'")).isEmpty();
  }

  @Test
  void everyReasonReachesThoseItIsFor() {
    LocalDate today = LocalDate.of(2026, 10, 24);
    String course = treated.course().toString();
    String prescriber = treated.patient().prescriber().toString();
    calls.execute(
        "insert into escalation values ('%s', 'CONSENT', 'ONCE', '2026-10-16', 'PRESCRIBER', '2026-10-24T05:00Z', '%s')"
            .formatted(course, prescriber));
    calls.execute(
        "insert into escalation values ('%s', 'CONSENT', 'ONCE', '2026-10-16', 'ADMINISTRATOR', '2026-10-24T05:00Z', '%s')"
            .formatted(course, prescriber));
    calls.execute(
        "insert into lost_to_follow_up values ('%s', '2026-10-23', null)".formatted(course));
    clock.set(TestPeople.noon(today));
    plan.plan(clock.now());
    as("prescriber")
        .queryParam("limit", 200)
        .get("/api/notices")
        .then()
        .body("items.reason", hasItem("ESCALATED_TO_PRESCRIBER"))
        .body("items.reason", hasItem("LOST_TO_FOLLOW_UP"))
        .body("items.reason", hasItem("OVERDUE"))
        .body("items.findAll { it.courseId == '" + course + "' }.isOpen", everyItem(equalTo(true)));
    as("administrator")
        .queryParam("limit", 200)
        .get("/api/notices")
        .then()
        .body("items.reason", hasItem("ESCALATED_TO_ADMINISTRATOR"))
        .body("items.reason", hasItem("LOST_TO_FOLLOW_UP"));
    assertThat(
            calls.rows(
                "select distinct a.role from notice n join account a using (account) where reason like 'ESCALATED%'"))
        .containsExactlyInAnyOrder("PRESCRIBER", "ADMINISTRATOR");
  }

  @Test
  void aPharmacyIsToldOfLapsedAndUnconfirmedAuthorizationsAndOfItsTraining() {
    LocalDate today = LocalDate.of(2026, 12, 8);
    Actor pharmacist = people.pharmacist(today.plusDays(60), today.minusDays(359));
    Treated supplied = people.cleared(people.demoPractice(), LocalDate.of(2026, 12, 1));
    issue.issue(
        supplied.patient().number(),
        supplied.patient().birthDate(),
        new RequestedSupply(30, List.of()),
        pharmacist,
        TestPeople.noon(LocalDate.of(2026, 12, 1)));
    plan.plan(TestPeople.noon(LocalDate.of(2026, 12, 7)));
    assertThat(reasons(pharmacist))
        .as("on the last day of the window")
        .doesNotContain("AUTHORIZATION_LAPSED");
    plan.plan(TestPeople.noon(today));
    assertThat(reasons(pharmacist)).contains("AUTHORIZATION_LAPSED", "TRAINING_EXPIRING");
    // The sweep reverses it as of the first instant after its last day.
    clock.set(TestPeople.noon(today));
    sweep.sweep("test");
    plan.plan(TestPeople.noon(today));
    assertThat(reasons(pharmacist)).contains("RETURN_UNCONFIRMED");
    assertThat(
            calls.rows(
                "select count(*) from notice where account = '%s' and reason = 'RETURN_UNCONFIRMED'"
                    .formatted(pharmacist.account())))
        .containsExactly("1");
  }

  @Test
  void anOfficeIsToldWhatAnOpenWindowLacksAndOfItsLastDay() {
    LocalDate day = LocalDate.of(2026, 11, 2);
    Treated waits = people.cleared(people.demoPractice(), day);
    plan.plan(TestPeople.noon(day.plusDays(2)));
    assertThat(reasonsOf(waits)).as("nothing is missing").doesNotContain("WINDOW_NEEDS");
    Treated lacks =
        people.open(
            people.demoPractice(),
            RiskCategory.CAN_BECOME_PREGNANT,
            null,
            TestPeople.noon(day.minusDays(45)));
    people.start(lacks, day.minusDays(45));
    people.say(lacks, TestPeople.negative(day, Setting.MEDICAL), TestPeople.noon(day));
    plan.plan(TestPeople.noon(day.plusDays(1)));
    assertThat(reasonsOf(lacks)).as("on its second day").doesNotContain("WINDOW_NEEDS");
    for (int days = 2; days <= 6; days++) {
      plan.plan(TestPeople.noon(day.plusDays(days)));
    }
    assertThat(
            calls.rows(
                "select notice_day from notice where reason = 'WINDOW_NEEDS' and course_id = '%s' and account = 'prescriber' order by 1"
                    .formatted(lacks.course())))
        .as("days 3, 5 and 6")
        .containsExactly("2026-11-04", "2026-11-06", "2026-11-07");
    assertThat(reasonsOf(lacks)).contains("WINDOW_LAST_DAY");
    assertThat(reasonsOf(waits)).contains("WINDOW_LAST_DAY");
  }

  @Test
  void whoAttestsIsToldBeforeTheActivationEnds() {
    LocalDate today = LocalDate.of(2026, 10, 24);
    calls.execute(
        "update prescriber set active_through = '2026-11-07' where prescriber_id = '%s'"
            .formatted(treated.patient().prescriber()));
    try {
      plan.plan(TestPeople.noon(today));
    } finally {
      calls.execute(
          "update prescriber set active_through = '2199-01-01' where prescriber_id = '%s'"
              .formatted(treated.patient().prescriber()));
    }
    assertThat(
            calls.rows(
                "select account, about_on from notice where reason = 'ACTIVATION_EXPIRING' and account in ('prescriber', 'designee')"))
        .containsExactly("prescriber 2026-11-07");
  }

  private List<String> reasons(Actor account) {
    return calls.rows(
        "select distinct reason from notice where account = '%s'".formatted(account.account()));
  }

  private List<String> reasonsOf(Treated course) {
    return calls.rows(
        "select distinct reason from notice where course_id = '%s'".formatted(course.course()));
  }
}
