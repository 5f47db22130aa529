package org.coursewatch.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.notice.NoticeCalls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.TestClock;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A private link to a calendar, as a calendar program uses it. */
@QuarkusTest
@TestProfile(NoticeProfile.class)
class CalendarFeedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject NoticeCalls calls;

  private Treated treated;

  @BeforeEach
  void treat() {
    clock.set(TestPeople.noon(DAY).plusSeconds(60));
    treated = people.cleared(people.demoPractice(), DAY);
    calls.isPatient(treated);
    people.cleared(people.receiver(), DAY);
  }

  @AfterEach
  void letTimeGoOn() {
    clock.reset();
  }

  private static String link(String account) {
    return as(account)
        .post("/api/notices/calendar")
        .then()
        .statusCode(201)
        .extract()
        .<String>path("address")
        .replace("https://coursewatch.example.org", "");
  }

  private static Calendar calendar(String link) throws IOException, ParserException {
    Response answer = given().get(link);
    answer
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/calendar"))
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "private, no-cache")
        .header("ETag", notNullValue());
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.asString()));
    calendar.validate();
    return calendar;
  }

  /** Title and day of every event. */
  private static Map<String, List<LocalDate>> days(Calendar calendar) {
    Map<String, List<LocalDate>> days = new TreeMap<>();
    calendar
        .<VEvent>getComponents("VEVENT")
        .forEach(
            event ->
                days.computeIfAbsent(event.getSummary().getValue(), title -> new ArrayList<>())
                    .add((LocalDate) event.getDateTimeStart().getDate()));
    return days;
  }

  @Test
  void aPatientSeesTheOwnDaysUnderTitlesThatSayNothing() throws Exception {
    Map<String, List<LocalDate>> days = days(calendar(link("patient")));
    assertThat(days.keySet()).isSubsetOf("Something is due", "Last day").contains("Last day");
    assertThat(days.get("Last day")).containsExactly(DAY.plusDays(6));
  }

  @Test
  void anOfficeSeesItsOwnPatientsByNumberOnly() throws Exception {
    String link = link("designee");
    Calendar calendar = calendar(link);
    String number = treated.patient().number().toString();
    assertThat(days(calendar)).containsEntry("Last day: " + number, List.of(DAY.plusDays(6)));
    List<String> ours =
        calls.rows(
            "select patient_number from patient where prescriber_id = '%s'"
                .formatted(treated.patient().prescriber()));
    assertThat(days(calendar).keySet())
        .allSatisfy(
            title -> assertThat(ours).contains(title.replaceFirst(".*: ", "").replace("-", "")));
    String text = given().get(link).asString();
    assertThat(text).doesNotContain("Test").doesNotContain("Patient").doesNotContain("PREGNANCY");
  }

  @Test
  void anEventKeepsItsNameAndOnlyWhatChangedIsFetched() throws Exception {
    String link = link("patient");
    String tag = given().get(link).header("ETag");
    given().header("If-None-Match", tag).get(link).then().statusCode(304);
    given().header("If-None-Match", "\"other\", W/" + tag).get(link).then().statusCode(304);
    Map<String, Integer> before = sequences(calendar(link));
    people.say(
        treated,
        new org.coursewatch.course.CourseFact.PrescriptionIssued(DAY, 30),
        TestPeople.noon(DAY).plusSeconds(30));
    Map<String, Integer> after = sequences(calendar(link));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach((uid, sequence) -> assertThat(sequence).isGreaterThan(before.get(uid)));
    given().header("If-None-Match", tag).get(link).then().statusCode(200);
  }

  private static Map<String, Integer> sequences(Calendar calendar) {
    Map<String, Integer> sequences = new TreeMap<>();
    calendar
        .<VEvent>getComponents("VEVENT")
        .forEach(
            event ->
                sequences.put(
                    event.getUid().orElseThrow().getValue(), event.getSequence().getSequenceNo()));
    return sequences;
  }

  @Test
  void aLinkThatWasReplacedRevokedOrNeverWasOpensNothing() {
    String first = link("patient");
    String second = link("patient");
    given().get(first).then().statusCode(404);
    given().get(second).then().statusCode(200);
    as("patient")
        .get("/api/notices/calendar")
        .then()
        .body("madeAt", notNullValue())
        .body("address", nullValue());
    as("patient").post("/api/notices/calendar/revocation").then().statusCode(204);
    as("patient").get("/api/notices/calendar").then().body("madeAt", nullValue());
    String revoked = withoutId(given().get(second));
    assertThat(revoked).isEqualTo(withoutId(given().get("/calendar/never-made")));
    String third = link("patient");
    calls.execute("update account set closed_at = now() where account = 'patient'");
    assertThat(withoutId(given().get(third))).isEqualTo(revoked);
  }

  private static String withoutId(Response answer) {
    return answer.statusCode()
        + answer.asString().replaceAll("\"(requestId|instance)\":\"[^\"]*\"", "");
  }

  @Test
  void theTokenIsInNoLogNoMetricAndNoTable() throws InterruptedException {
    Queue<String> lines = new ConcurrentLinkedQueue<>();
    Handler ear = ear(lines);
    Logger root = LogContext.getLogContext().getLogger("");
    root.addHandler(ear);
    try {
      String link = link("patient");
      String token = link.replaceFirst(".*/", "");
      given().get(link).then().statusCode(200);
      given().post(link).then().statusCode(405);
      given().get(link + "x").then().statusCode(404);
      given().get(link + "/more").then().statusCode(404);
      String last = given().get(link + "?x=%00").header("X-Request-Id");
      for (int i = 0; i < 100 && lines.stream().noneMatch(line -> line.contains(last)); i++) {
        Thread.sleep(20);
      }
      assertThat(lines).anyMatch(line -> line.contains("/calendar/{token}"));
      assertThat(lines).noneMatch(line -> line.contains(token));
      assertThat(given().get("/q/metrics").asString()).doesNotContain(token);
      for (String table :
          calls.rows("select tablename from pg_tables where schemaname = 'public'")) {
        assertThat(
                calls.rows(
                    "select 1 from \"%s\" t where t::text like '%%%s%%'".formatted(table, token)))
            .as(table)
            .isEmpty();
      }
      assertThat(
              calls
                  .rows("select count(*) from audit_entry where action = 'CALENDAR_READ'")
                  .getFirst())
          .isNotEqualTo("0");
    } finally {
      root.removeHandler(ear);
    }
  }

  private static Handler ear(Queue<String> lines) {
    PatternFormatter formatter = new PatternFormatter("%p [%c] %X %s%e%n");
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(formatter.format((org.jboss.logmanager.ExtLogRecord) line));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
