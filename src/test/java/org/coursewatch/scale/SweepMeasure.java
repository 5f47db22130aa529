package org.coursewatch.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.coursewatch.TestPeople;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueList;
import org.coursewatch.overdue.OverdueList.Wanted;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.overdue.app.ReadOverdueReport.Request;
import org.coursewatch.overdue.app.RebuildOneCourse;
import org.coursewatch.overdue.app.SweepCourses;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.scale.SweepRounds.Told;
import org.junit.jupiter.api.Test;

/**
 * Measures the sweep and the overdue report among as many courses as one likes and judges no speed;
 * {@code deploy/bench/sweep.sh} calls it. Its name keeps it out of every other test run.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class SweepMeasure {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Instant NOW = TestPeople.noon(TODAY);

  private static final int COURSES = Integer.getInteger("coursewatch.measure.courses", 20_000);
  private static final int FEW = Integer.getInteger("coursewatch.measure.few", 2_000);
  private static final int DUE = Integer.getInteger("coursewatch.measure.due", 4_000);
  private static final int ROUNDS = Integer.getInteger("coursewatch.measure.rounds", 3);
  private static final int PROTOTYPES = Integer.getInteger("coursewatch.measure.prototypes", 400);
  private static final int PAGES = 101;

  private static final String BARE =
      """
      select k.course_id, p.patient_number, k.check_code, k.occasion, k.due_on, k.overdue_from,
             k.acting_party, k.citation, k.prescriber_id
        from course_check k join course c using (course_id) join patient p using (patient_id)
       where k.overdue_from <= '%1$s' and k.open_from <= '%1$s' and (k.open_until is null or k.open_until > '%1$s')
         and c.program = 'us-ipledge'
       order by k.overdue_from, k.course_id, k.check_code, k.occasion limit 51
      """
          .formatted(TODAY);

  @Inject TestPeople people;
  @Inject Templates templates;
  @Inject Stamp stamp;
  @Inject Prescribers practices;
  @Inject SweepRounds sweeps;
  @Inject DueChecks due;
  @Inject Rows rows;
  @Inject SweepCourses sweep;
  @Inject ReadOverdueReport report;
  @Inject OverdueList list;
  @Inject RebuildOneCourse rebuild;
  @Inject PatientBook patients;
  @Inject WhoActs who;

  @Test
  void measure() {
    people.demoOffice();
    Templates.Sorted told = templates.sorted(PROTOTYPES, TODAY);
    tell(
        "%d histories, and %d in which %.2f checks become overdue today",
        told.usual().size(), told.dueToday().size(), told.checksEach());
    List<String> prescribers = practices.add(Math.max(20, COURSES / 500));

    int first = (int) Math.round(FEW / told.checksEach());
    stamp.out(first, 1, prescribers, told::dueToday);
    analyze();
    tell(
        "%d of %d courses: %d checks become overdue today",
        first, courses(), due.remember("FEW", TODAY));
    sweep.sweep("what else there is to do today");
    Told few = rounds("few among few", "FEW");

    long before = bytes();
    int rest = COURSES - first;
    int every = (int) (rest / ((DUE - FEW) / told.checksEach()));
    Spread loading = new Spread();
    loading.time(
        () ->
            stamp.out(
                rest,
                2,
                prescribers,
                i -> i % every == 0 ? told.dueToday(i / every) : told.usual(i)));
    tell(
        "loaded %d courses in %.0f s, %d bytes each; %d facts, %d checks, %d flags",
        rest,
        loading.median() / 1e3,
        (bytes() - before) / rest,
        rows.number("select count(*) from course_fact"),
        rows.number("select count(*) from course_check"),
        rows.number("select count(*) from overdue_flag"));
    analyze();
    tell("%d more become overdue today", due.remember("REST", TODAY));
    due.split("REST", "SPREAD", Math.max(1, (DUE - FEW) / FEW));
    check();
    sweep.sweep("what else there is to do today");

    rounds("all due among many", "FEW", "SPREAD", "REST");
    compare("the same few", few, rounds("the same few among many", "FEW"));
    compare("as few, spread", few, rounds("as few, spread over all, among many", "SPREAD"));
    pages();
  }

  private static void compare(String name, Told few, Told many) {
    tell(
        "%s: sweep among many to among few %.2f; plain insert %.2f",
        name, many.swept().times(few.swept()), many.plain().times(few.plain()));
  }

  private Told rounds(String name, String... kinds) {
    Told told = sweeps.measure(ROUNDS, TODAY, kinds);
    tell("%s: %s", name, told);
    return told;
  }

  private void pages() {
    Actor office = new Actor("administrator", Role.ADMINISTRATOR, null, null, null);
    Request first = new Request(null, OverdueFilter.ALL, null, null, 50);
    Wanted wanted = new Wanted("us-ipledge", OverdueFilter.ALL, TODAY, null, 51);
    Spread bare = new Spread();
    Spread policies = new Spread();
    Spread useCase = new Spread();
    Spread http = new Spread();
    Rows.Kept kept = rows.keep();
    for (int i = 0; i < PAGES; i++) {
      bare.time(() -> assertThat(kept.read(BARE)).hasSize(51));
      policies.time(
          () -> assertThat(who.inNewTransaction(office, () -> list.list(wanted))).hasSize(51));
      useCase.time(() -> assertThat(report.read(first, office, NOW).items()).hasSize(50));
      http.time(
          () ->
              RestAssured.given()
                  .auth()
                  .preemptive()
                  .basic("administrator", "demo")
                  .get("/api/reports/overdue")
                  .then()
                  .statusCode(200));
    }
    kept.close();
    tell("first page, the bare statement as the owner: %s", bare);
    tell(
        "first page, the service's under its policies: %s; ratio %.2f",
        policies, policies.times(bare));
    tell("first page, use case with its audit entry: %s; ratio %.2f", useCase, useCase.times(bare));
    tell("first page over HTTP: %s; ratio %.2f", http, http.times(bare));
  }

  /** What was stamped out is what the service would have written: chains, seals, derived rows. */
  private void check() {
    String some = "select course_id from course tablesample system (1) limit 300";
    assertThat(
            rows.read(
                // As an array it is looked up; joined, every fact of the million would be hashed.
                "select * from course_chain_break where course_id = any (array(%s))"
                    .formatted(some)))
        .isEmpty();
    for (List<String> row : rows.read(some)) {
      CourseId id = new CourseId(UUID.fromString(row.getFirst()));
      assertThat(rebuild.rebuild(id, true, NOW)).as(row.getFirst()).isEmpty();
    }
    for (List<String> row : rows.read("select patient_id from patient limit 20")) {
      PatientId id = new PatientId(UUID.fromString(row.getFirst()));
      assertThat(
              who.inNewTransaction(Actor.SYSTEM, () -> patients.find(id)).orElseThrow().identity())
          .isNotNull();
    }
  }

  private long courses() {
    return rows.number("select count(*) from course");
  }

  private long bytes() {
    return rows.number("select pg_database_size(current_database())");
  }

  private void analyze() {
    rows.execute("vacuum analyze");
  }

  private static void tell(String text, Object... values) {
    System.out.println("MEASURED " + text.formatted(values));
  }
}
