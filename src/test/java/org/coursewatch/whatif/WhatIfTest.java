package org.coursewatch.whatif;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.whatif.WhatIfRuns.Batch;
import org.coursewatch.whatif.WhatIfRuns.Move;
import org.coursewatch.whatif.app.CompareCourses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft is tried on generated courses; what is told is what evaluating both by hand tells. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(WhatIfTest.Alone.class)
class WhatIfTest {

  /** Every running course is compared: none of other tests. */
  public static final class Alone implements QuarkusTestProfile {}

  private static final LocalDate ALWAYS = LocalDate.of(2021, 12, 13);
  private static final int LEAD_IN = 45;
  private static final int COURSES = 30;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final String API = "/api/what-if";

  @Inject TestPeople people;
  @Inject People book;
  @Inject OverdueStories stories;
  @Inject CourseLedger ledger;
  @Inject WhatIfRuns runs;
  @Inject CompareCourses compare;
  @Inject WhoActs who;
  @Inject ServiceClock clock;

  @BeforeEach
  void courses() {
    people.demoOffice();
    Practice practice = people.demoPractice();
    stories.force("delete from what_if_run");
    if (!stories.rows("select course_id from course limit 1").isEmpty()) {
      return;
    }
    LocalDate yesterday = today().minusDays(1);
    for (int i = 0; i < COURSES; i++) {
      LocalDate opened = yesterday.minusDays(20 + 2L * i);
      RiskCategory category =
          i % 7 == 6 ? RiskCategory.CANNOT_BECOME_PREGNANT : RiskCategory.CAN_BECOME_PREGNANT;
      String basis = i % 7 == 6 ? "MALE" : null;
      Treated treated = people.open(practice, category, basis, TestPeople.noon(opened));
      if (i % 5 != 4) {
        people.start(treated, opened);
      }
      LocalDate month = opened.plusDays(28 + i % 20);
      if (!month.isAfter(yesterday) && i % 3 != 2) {
        people.month(treated, month);
      } else if (!month.isAfter(yesterday)) {
        people.say(treated, TestPeople.negative(month, Setting.MEDICAL), TestPeople.noon(month));
      }
    }
  }

  @Test
  void theResultIsWhatEvaluatingBothByHandTells() {
    String id = ordered(DraftText.leadIn(LEAD_IN));
    assertThat(read(id).getString("run.state")).isEqualTo("QUEUED");
    assertThat(compare.compareNext("node-a")).isTrue();

    JsonPath done = read(id);
    assertThat(done.getString("run.state")).isEqualTo("DONE");
    assertThat(done.getInt("run.coursesCompared")).isEqualTo(COURSES);
    assertThat(done.getInt("run.percent")).isEqualTo(100);
    Map<String, String> expected = byHand(runs(id));
    assertThat(expected).as("the draft makes a difference").isNotEmpty();
    assertThat(told(id)).isEqualTo(expected);
    assertThat(done.getInt("run.coursesChanged")).isEqualTo(expected.size());
    assertThat(done.getList("moves.courses", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(COURSES);
    assertThat(done.getList("codes.code", String.class)).contains("TEST_TOO_EARLY");
  }

  @Test
  void theRulesInForceChangeNothing() {
    String id = ordered(DraftText.shipped(), "2026-11-15");
    compare.compareNext("node-a");
    assertThat(read(id).getInt("run.coursesChanged")).isZero();
    assertThat(told(id)).isEmpty();
  }

  @Test
  void whenANodeIsGoneAnotherGoesOnWhereItStopped() {
    String whole = ordered(DraftText.leadIn(LEAD_IN));
    compare.compareNext("node-a");

    String id = ordered(DraftText.leadIn(LEAD_IN));
    WhatIfRun gone = asService(() -> runs.claim("node-gone", LEASE)).orElseThrow();
    Batch first = asService(() -> firstBatch(gone, 11));
    assertThat(asService(() -> runs.begin(gone, COURSES, LEASE))).isTrue();
    assertThat(asService(() -> runs.add(gone, first, LEASE))).isTrue();
    assertThat(read(id).getInt("run.coursesCompared")).isEqualTo(11);
    assertThat(compare.compareNext("node-b")).as("the lease still runs").isFalse();

    stories.force("update what_if_run set lease_until = clock_timestamp() where state = 'RUNNING'");
    assertThat(compare.compareNext("node-b")).isTrue();
    JsonPath done = read(id);
    assertThat(done.getString("run.state")).isEqualTo("DONE");
    assertThat(done.getInt("run.coursesCompared")).isEqualTo(COURSES);
    assertThat(told(id)).isEqualTo(told(whole));
    assertThat(done.getList("moves")).isEqualTo(read(whole).getList("moves"));
    assertThat(asService(() -> runs.add(gone, first, LEASE)))
        .as("a node that wakes up writes nothing")
        .isFalse();
  }

  @Test
  void faultsNameLineKeyAndRemedyAndOnlyTheOfficeCompares() {
    String faulty = DraftText.leadIn(LEAD_IN).replaceFirst("value: 45", "value: many");
    int line = faulty.substring(0, faulty.indexOf("value: many")).split("\n").length;
    Response refused = order("administrator", faulty, "2021-12-13");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("draft");
    assertThat(refused.jsonPath().getString("errors[0].reason"))
        .contains("line " + line, "lead-in-days");
    assertThat(refused.jsonPath().getString("errors[0].remedy")).isNotBlank();
    for (String other : new String[] {"auditor", "prescriber"}) {
      assertThat(order(other, faulty, "2021-12-13").statusCode()).isEqualTo(403);
      assertThat(as(other).get(API).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void thePagesLeadFromTheDraftToTheCourses() {
    Document form = page("/program/what-if?start=us-ipledge/2026-11-15");
    assertThat(form.selectFirst("textarea[name=draft]").text()).contains("lead-in-days");
    Response faulty = post(form, "id: nothing", "");
    assertThat(faulty.statusCode()).isEqualTo(400);
    Document again = Jsoup.parse(faulty.asString());
    assertThat(again.selectFirst("[role=alert]").text()).contains("Line 1");
    assertThat(again.selectFirst("textarea[name=draft]").wholeText()).contains("id: nothing");

    Response sent = post(form, DraftText.leadIn(LEAD_IN), "2021-12-13");
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
    String run = sent.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(page(run).getElementById("findings").attr("hx-trigger")).isNotEmpty();
    compare.compareNext("node-a");
    Document done = page(run);
    assertThat(done.getElementById("findings").attr("hx-trigger")).isEmpty();
    assertThat(done.getElementById("findings").text()).contains("would get another answer");
    Document changes = page(run + "/changes");
    assertThat(changes.select("tbody tr a[href^=/office/courses/]"))
        .hasSize(told(run.substring(run.lastIndexOf('/') + 1)).size());
    assertThat(as("auditor").accept("text/html").get(run).statusCode()).isEqualTo(403);
  }

  /** What differs, for each course, worked out with nothing but the engine. */
  private Map<String, String> byHand(WhatIfRun run) {
    Program draft =
        RuleSetFixture.US_IPLEDGE.trying(
            RuleSetFixture.with(RuleSetFixture.RULES_2026, RuleKey.LEAD_IN, LEAD_IN), ALWAYS);
    Map<String, String> differing = new TreeMap<>();
    for (String id : stories.rows("select course_id from course")) {
      CourseFile file =
          asService(() -> ledger.find(new CourseId(UUID.fromString(id)))).orElseThrow();
      Instant asOf = run.order().asOf();
      String now = answer(RuleSetFixture.US_IPLEDGE, file, asOf);
      String then = answer(draft, file, asOf);
      if (!now.equals(then)) {
        differing.put(id, state(now) + " " + state(then));
      }
    }
    return differing;
  }

  private String answer(Program program, CourseFile file, Instant asOf) {
    LocalDate through =
        asService(() -> book.prescriber(file.prescriber())).orElseThrow().activeThrough();
    Evaluation answer =
        Evaluator.evaluate(
            Question.about(program, file.course(), asOf).by(new PrescriberStanding(through)));
    return answer.state()
        + "|"
        + answer.refusals().stream().map(each -> each.code().name()).sorted().distinct().toList()
        + answer.checks().stream()
            .filter(each -> each.isOverdue())
            .map(each -> each.code().name())
            .sorted()
            .distinct()
            .toList()
        + (answer.window() == null ? "" : answer.window().days());
  }

  private static String state(String answer) {
    return answer.substring(0, answer.indexOf('|'));
  }

  private Map<String, String> told(String id) {
    Map<String, String> told = new TreeMap<>();
    String cursor = null;
    do {
      RequestSpecification call = as("administrator").queryParam("limit", 7);
      if (cursor != null) {
        call.queryParam("cursor", cursor);
      }
      JsonPath page = call.get(API + "/" + id + "/changes").jsonPath();
      List<Map<String, Object>> items = page.getList("items");
      items.forEach(
          each -> told.put((String) each.get("courseId"), each.get("from") + " " + each.get("to")));
      cursor = page.getString("next");
    } while (cursor != null);
    return told;
  }

  private Batch firstBatch(WhatIfRun run, int most) {
    Program draft =
        RuleSetFixture.US_IPLEDGE.trying(
            RuleSetFixture.with(RuleSetFixture.RULES_2026, RuleKey.LEAD_IN, LEAD_IN), ALWAYS);
    Map<Move, Integer> moves = new HashMap<>();
    List<WhatIfChange> changes = new ArrayList<>();
    List<CourseId> courses = runs.courses("us-ipledge", null, most);
    for (CourseId course : courses) {
      CourseFile file = ledger.find(course).orElseThrow();
      LocalDate through = book.prescriber(file.prescriber()).orElseThrow().activeThrough();
      Question question =
          Question.about(RuleSetFixture.US_IPLEDGE, file.course(), run.order().asOf())
              .by(new PrescriberStanding(through));
      Comparison comparison = Comparison.of(question, draft);
      moves.merge(
          new Move(comparison.present().state(), comparison.draft().state()), 1, Integer::sum);
      comparison.change(course).ifPresent(changes::add);
    }
    return new Batch(courses.getLast(), courses.size(), 0, moves, changes);
  }

  private WhatIfRun runs(String id) {
    return asService(() -> runs.find(new WhatIfId(UUID.fromString(id)))).orElseThrow();
  }

  private String ordered(String draft) {
    return ordered(draft, ALWAYS.toString());
  }

  private static String ordered(String draft, String from) {
    Response answer = order("administrator", draft, from);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return answer.jsonPath().getString("runId");
  }

  private static Response order(String account, String draft, String from) {
    String body = JsonText.write(Map.of("program", "us-ipledge", "draft", draft, "from", from));
    return as(account).contentType(ContentType.JSON).body(body).post(API);
  }

  private static JsonPath read(String id) {
    return as("administrator").get(API + "/" + id).jsonPath();
  }

  private static Document page(String path) {
    Response answer = as("administrator").accept("text/html").get(path);
    assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
    return Jsoup.parse(answer.asString());
  }

  private static Response post(Document form, String draft, String from) {
    return as("administrator")
        .header("Sec-Fetch-Site", "same-origin")
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded")
        .redirects()
        .follow(false)
        .formParam("once", form.selectFirst("input[name=once]").val())
        .formParam("program", "us-ipledge")
        .formParam("draft", draft)
        .formParam("from", from)
        .post("/program/what-if");
  }

  private static RequestSpecification as(String account) {
    return given().auth().preemptive().basic(account, "demo");
  }

  private LocalDate today() {
    return RuleSetFixture.US_IPLEDGE.zone().dayOf(clock.now());
  }

  private <T> T asService(Callable<T> work) {
    return who.inNewTransaction(Actor.SYSTEM, work);
  }
}
