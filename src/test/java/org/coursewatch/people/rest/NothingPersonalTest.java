package org.coursewatch.people.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.people.rest.PatientCalls.as;
import static org.coursewatch.people.rest.Somebody.HEALTH;
import static org.coursewatch.people.rest.Somebody.VALUES;
import static org.coursewatch.people.rest.Somebody.small;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.coursewatch.TestPeople;
import org.coursewatch.notice.app.SendMail;
import org.coursewatch.people.rest.MailServer.Arrived;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link Somebody} lives through everything the service does over HTTP, with mails, mistakes and
 * breakdowns; then it is looked for where it must not be.
 *
 * <p>Decided is:
 *
 * <ul>
 *   <li>What says who it is (name, birth date in any spelling, mail address, telephone, guardian,
 *       free text) is in no log line (messages and traces of exceptions are in them), no metric, no
 *       address of a call, no header of an answer, no subject or text of a mail, and in no table in
 *       the clear, before the erasure and after it.
 *   <li>The patient number is a pseudonym that is printed on a card. It is in bodies, and in the
 *       tables in the columns made for it: that of the patient, and that of an offered transfer.
 *       Everywhere else it counts like a name.
 *   <li>Words of health are in no log line and in no mail, whomever they are about. In an address
 *       they may stand as the filter of a list over many (which courses are stopped?), and never
 *       beside an id of a patient or course. In metrics they may not stand either.
 *   <li>Ids made at random ({@code patientId}, {@code courseId}) are no personal values: they are
 *       what addresses are made of, instead of values.
 * </ul>
 *
 * <p>There are no traces: the service has no library that makes them. The addresses of the clumsy
 * client are its own doing; what the service makes of them is listened to all the same.
 */
@QuarkusTest
@TestProfile(OrganizationProfile.class)
class NothingPersonalTest {

  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);
  private static final LocalDate CLEARED = OPENED.plusDays(45);
  private static final LocalDate STOPPED = CLEARED.plusDays(20);
  private static final LocalDate ENDED = STOPPED.plusDays(60);

  @Inject TestPeople people;
  @Inject TestClock clock;
  @Inject SendMail send;
  @Inject PatientAccount database;

  private final LifeOfSomebody life = new LifeOfSomebody();
  private final Eavesdropper heard = Eavesdropper.begin();

  @BeforeEach
  void prepare() {
    people.demoPractice();
    people.demoPharmacist();
    people.demoOffice();
    people.laboratory();
    people.receiver();
  }

  @AfterEach
  void letTimeGoOn() {
    heard.end();
    clock.reset();
  }

  @Test
  void aWholeLifeLeavesNoNameWhereNoneBelongs() throws SQLException, InterruptedException {
    clock.set(TestPeople.noon(OPENED));
    life.begins(OPENED.toString());
    invitedByMail();
    clock.set(TestPeople.noon(CLEARED));
    life.month(CLEARED.toString());
    life.supplied();
    clock.set(TestPeople.noon(STOPPED));
    life.stopped(STOPPED.toString());
    life.moved(npi());
    life.readByEverybody();
    theDatabaseBreaks();
    assertNobodyInTheTables();
    clock.set(TestPeople.noon(ENDED));
    life.ends(ENDED.toString());
    life.erased();
    heard.addressesAreWrongNow();
    ClumsyClient.of(life).makesEveryMistake();
    assertAll(
        this::assertNobodyInTheTables,
        this::assertNobodyInMetrics,
        this::assertNobodyInAddressesAndHeaders,
        this::assertNobodyInMails,
        this::assertNobodyInTheLog);
  }

  @Test
  void noAddressHasAPlaceForAPersonalValue() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().accept(ContentType.JSON).get("/q/openapi?format=json").path("paths");
    List<String> inAddresses =
        paths.values().stream()
            .flatMap(path -> path.values().stream())
            .filter(operation -> operation.get("parameters") != null)
            .flatMap(operation -> ((List<?>) operation.get("parameters")).stream())
            .map(Map.class::cast)
            .filter(parameter -> !"header".equals(parameter.get("in")))
            .map(parameter -> small(String.valueOf(parameter.get("name"))))
            .distinct()
            .toList();
    assertThat(inAddresses).contains("patientid", "courseid", "cursor");
    assertThat(inAddresses)
        .noneMatch(name -> name.matches(".*(name|birth|mail|phone|reason|patientnumber|text).*"));
  }

  /** The patient's own account, by a mail that first cannot go out. */
  private void invitedByMail() {
    as("prescriber")
        .body(
            "{\"role\": \"patient\", \"email\": \"%s\", \"party\": \"%s\"}"
                .formatted(Somebody.EMAIL, life.patient()))
        .post("/api/invitations")
        .then()
        .statusCode(201);
    MailServer.goesAway();
    try {
      assertThat(send.sendDue(clock.now())).isZero();
    } finally {
      MailServer.comesBack();
    }
    clock.advance(Duration.ofMinutes(1));
    assertThat(send.sendDue(clock.now())).isPositive();
    Arrived mail = MailServer.arrivedFor(Somebody.EMAIL).getLast();
    String token = mail.text().replaceAll("(?s).*/invitation#(\\S+).*", "$1");
    PeopleCalls.accept("patient", token).then().statusCode(201);
  }

  /** The database refuses rows, and its message quotes what should be in none: a real 500. */
  private void theDatabaseBreaks() throws SQLException {
    List<String> tables = List.of("patient", "course_fact", "break_glass");
    database.execute(
        """
        create function quoting() returns trigger language plpgsql as $$
        begin raise exception '%s at %%', new; end $$
        """
            .formatted(Somebody.REASON));
    for (String table : tables) {
      String trigger = "create trigger quoting before insert or update on %s for each row";
      database.execute(trigger.formatted(table) + " execute function quoting()");
    }
    PatientCalls.register(Somebody.GIVEN, Somebody.FAMILY, Somebody.BORN).then().statusCode(500);
    as("receiver")
        .body(Somebody.correction())
        .post("/api/patients/{id}/identity", life.patient())
        .then()
        .statusCode(500);
    String hold = "{\"type\": \"holdPlaced\", \"reason\": \"%s\"}".formatted(Somebody.REASON);
    PatientCalls.record("receiver", life.course(), hold).then().statusCode(500);
    as("auditor")
        .body(Somebody.reason())
        .post("/api/courses/{id}/break-glass", life.course())
        .then()
        .statusCode(500);
    for (String table : tables) {
      database.execute("drop trigger quoting on " + table);
    }
    database.execute("drop function quoting()");
  }

  private void assertNobodyInTheTables() throws SQLException {
    Map<String, String> tables = WholeDatabase.read(database);
    assertThat(tables).hasSizeGreaterThan(30);
    assertThat(tables.get("patient")).contains(life.patient()).matches(this::holdsNumber);
    tables.forEach((table, rows) -> assertNobody(table, rows));
    assertThat(tables.keySet().stream().filter(table -> holdsNumber(tables.get(table))))
        .isSubsetOf("patient", "patient_transfer");
  }

  private boolean holdsNumber(String text) {
    return numbers().anyMatch(text::contains);
  }

  /** As it is printed and as it is kept. */
  private Stream<String> numbers() {
    String number = small(life.number());
    return Stream.of(number, number.replace("-", ""));
  }

  private void assertNobodyInMetrics() {
    String metrics = small(given().get("/q/metrics").then().statusCode(200).extract().asString());
    assertThat(metrics).contains("http_server_requests", "/api/patients/{patientid}");
    assertNobody("metrics", metrics);
    // The explanations of the library speak of "positive increases" of memory; routes and codes of
    // reasons are names of the service's own, and no value of anybody's.
    assertNoHealth(
        "metrics", metrics.replaceAll("(?m)^# help .*$|(?<=[{,])(uri|code)=\"[^\"]*\"", ""));
    assertThat(holdsNumber(metrics)).isFalse();
  }

  private void assertNobodyInAddressesAndHeaders() {
    assertThat(heard.addresses()).hasSizeGreaterThan(50);
    assertThat(heard.headers()).anyMatch(header -> header.startsWith("Location="));
    for (String each :
        Stream.concat(heard.addresses().stream(), heard.headers().stream()).toList()) {
      assertNobody("addresses and headers", small(each));
      assertThat(holdsNumber(small(each))).as(each).isFalse();
      if (each.contains(life.patient()) || each.contains(life.course())) {
        assertNoHealth("addresses and headers", small(each));
      }
    }
  }

  private void assertNobodyInMails() {
    List<Arrived> mails = MailServer.arrivedFor(Somebody.EMAIL);
    assertThat(mails).isNotEmpty();
    for (Arrived mail : mails) {
      String all = small(mail.subject() + "\n" + mail.text());
      assertNobody("mail", all);
      assertNoHealth("mail", all);
      assertThat(holdsNumber(all)).isFalse();
    }
  }

  private void assertNobodyInTheLog() throws InterruptedException {
    String last = given().get("/api/nothing").header("X-Request-Id");
    String log = heard.logUpTo(last);
    // It was listened to: access lines, the mail that did not go out, and the breakdowns.
    assertThat(log)
        .contains("POST /api/patients 201", "could not be sent", last)
        .contains("SQL state P0001", "failed: java.lang.IllegalStateException");
    for (String line : small(log).split("\n")) {
      assertNobody("log", line);
      assertNoHealth("log", line);
      assertThat(holdsNumber(line)).as(line).isFalse();
    }
  }

  private String npi() {
    UUID receiver = Objects.requireNonNull(people.receiver().prescriber().prescriber()).value();
    try {
      return database
          .column("select npi from prescriber where prescriber_id = '%s'".formatted(receiver))
          .getFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertNobody(String where, String text) {
    assertThat(VALUES.stream().filter(text::contains)).as("%s: %s", where, shown(text)).isEmpty();
  }

  private static void assertNoHealth(String where, String text) {
    assertThat(HEALTH.stream().filter(text::contains)).as("%s: %s", where, shown(text)).isEmpty();
  }

  private static String shown(String text) {
    return text.length() > 2_000 ? "…" : text.toLowerCase(Locale.ROOT);
  }
}
