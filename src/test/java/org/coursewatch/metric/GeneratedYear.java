package org.coursewatch.metric;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.demo.Plot;
import org.coursewatch.demo.app.MakeDemo;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;

/**
 * A year of courses, before and after the rules of 15 November 2026: the stories of the demo lived
 * through the use cases on several days, mishaps strewn into a third of them, and pharmacies that
 * ask for supplies nobody is cleared for.
 */
@ApplicationScoped
public class GeneratedYear {

  static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);
  static final Instant NOW = TestPeople.noon(UNTIL);

  private static final List<LocalDate> TOLD_ON =
      List.of(
          LocalDate.of(2026, 9, 20),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 11, 14),
          LocalDate.of(2026, 11, 28),
          LocalDate.of(2026, 12, 24),
          LocalDate.of(2027, 2, 20));
  private static final int ROUND = 300;
  private static final int ASKED_BY_PHARMACIES = 60;

  @Inject MakeDemo demo;
  @Inject Programs programs;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject SweepCourses sweep;
  @Inject People people;
  @Inject WhoActs who;
  @Inject TestClock clock;
  @Inject @Owner DataSource database;

  /** Makes the year, once for a database. */
  void make() throws SQLException {
    if (!rows("select 1 from course limit 1").isEmpty()) {
      return;
    }
    Program program = programs.all().getFirst();
    demo.make(0, TestPeople.noon(TOLD_ON.getFirst()));
    for (int i = 0; i < TOLD_ON.size(); i++) {
      int first = (i + 1) * ROUND + 1;
      keepEverybodyActiveOn(TOLD_ON.get(i));
      demo.tell(first, first + Plot.values().length - 1, program, TestPeople.noon(TOLD_ON.get(i)));
    }
    execute(
        "update patient set state = (array['NY','CA','TX','WA',null])[1 + abs(hashtext(patient_id::text)) % 5],"
            + " rural = (array[true,false,null])[1 + abs(hashtext(patient_id::text || 'r')) % 3],"
            + " language = (array['en','es'])[1 + abs(hashtext(patient_id::text || 'l')) % 2]");
    strewMishaps();
    askForSupplies();
    clock.set(NOW);
    sweep.sweep("generated-year");
    clock.reset();
  }

  List<CourseId> courses() {
    return rows("select course_id::text from course order by course_id").stream()
        .map(row -> new CourseId(UUID.fromString(row.getFirst())))
        .toList();
  }

  CourseFile file(CourseId id) {
    return who.inNewTransaction(Actor.SYSTEM, () -> ledger.find(id).orElseThrow());
  }

  /** The rows of a question to the owner of the database, as texts. */
  List<List<String>> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private void strewMishaps() {
    int number = 0;
    for (CourseId id : courses()) {
      Random random = new Random(number++);
      if (random.nextInt(3) == 0) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
          mishap(id, random);
        }
      }
    }
  }

  private void mishap(CourseId id, Random random) {
    who.inNewTransaction(
        Actor.SYSTEM,
        () -> {
          CourseFile file = ledger.lock(id).orElseThrow();
          LocalDate day = file.course().openedOn().plusDays(random.nextInt(10, 120));
          Instant last = file.lastRecordedAt();
          Instant noon = TestPeople.noon(day.isBefore(UNTIL) ? day : UNTIL.minusDays(1));
          Instant now =
              last == null || last.isBefore(noon) ? noon : last.plus(Duration.ofMinutes(3));
          CourseFact fact = new Mishaps(random).one(file, day, noon);
          Role role = random.nextBoolean() ? Role.PRESCRIBER : Role.DESIGNEE;
          Authorship by = Authorship.of(new Actor("mishap", role, null, null, null));
          return upkeep.settle(ledger.append(file, fact, by, now), now);
        });
  }

  /** Many of them are not cleared; some are and get a number that nobody uses. */
  private void askForSupplies() {
    List<List<String>> patients =
        rows(
            "select c.patient_id::text, max(f.recorded_at)::date::text from course c join course_fact f using (course_id)"
                + " group by 1 having max(f.recorded_at) < '2027-02-20' order by 1 limit "
                + ASKED_BY_PHARMACIES);
    for (int i = 0; i < patients.size(); i++) {
      Patient patient = patient(patients.get(i).getFirst());
      LocalDate day = LocalDate.parse(patients.get(i).get(1)).plusDays(1 + i % 5);
      clock.set(TestPeople.noon(day));
      given()
          .auth()
          .preemptive()
          .basic("pharmacist", "demo")
          .contentType(ContentType.JSON)
          .body(
              "{\"patientNumber\": \"%s\", \"birthDate\": \"%s\", \"request\": {\"daysSupply\": %d, \"lines\": []}}"
                  .formatted(patient.number(), patient.birthDate(), i % 4 == 0 ? 31 : 30))
          .post("/api/authorizations");
    }
    clock.reset();
  }

  private Patient patient(String id) {
    return who.inNewTransaction(
        Actor.SYSTEM,
        () ->
            people
                .patient(new org.coursewatch.people.PatientId(UUID.fromString(id)))
                .orElseThrow());
  }

  private void keepEverybodyActiveOn(LocalDate today) throws SQLException {
    execute(
        "update prescriber set active_through = date '%s' + 200".formatted(today),
        "update pharmacy set active_through = date '%s' + 200, trained_on = date '%s' - 50"
            .formatted(today, today),
        "insert into training (training_id, pharmacy_id, account, trained_on, recorded_by, recorded_at)"
            + " select gen_random_uuid(), pharmacy_id, account, date '%s' - 50, 'test', now()"
                .formatted(today)
            + " from account where pharmacy_id is not null");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
