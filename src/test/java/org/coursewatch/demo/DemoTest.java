package org.coursewatch.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.RowCounts;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.demo.app.LiveStory;
import org.coursewatch.demo.app.MakeDemo;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueItem;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo lives through the real rules, ends where it says, and comes once. */
@QuarkusTest
@TestProfile(DemoProfile.class)
class DemoTest {

  private static final Actor OFFICE =
      new Actor("administrator", Role.ADMINISTRATOR, null, null, null);
  private static final int PLOTS = Plot.values().length;

  @Inject MakeDemo demo;
  @Inject LiveStory liveStory;
  @Inject ReadCourse readCourse;
  @Inject ReadOverdueReport overdueReport;
  @Inject People people;
  @Inject Programs programs;
  @Inject ServiceClock clock;
  @Inject @Owner DataSource database;
  @Inject WhoActs who;

  /** Each today gets a round of stories of its own, in which every plot is told once. */
  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-10T16:00:00Z",
    "2, 2026-11-15T05:00:00Z",
    "3, 2026-11-22T21:00:00Z",
    "4, 2027-03-15T03:59:59Z",
    "5, 2028-02-29T12:00:00Z"
  })
  void everyPlotEndsWhereItSaysWhateverDayItIs(int round, Instant now) throws SQLException {
    LocalDate today = program().zone().dayOf(now);
    keepEverybodyActiveOn(today);
    int first = round * Plot.ROUND + 1;
    demo.tell(first, first + PLOTS - 1, program(), now);

    Map<CourseId, Plot> plots = coursesOf(first);
    Set<CourseState> states = EnumSet.noneOf(CourseState.class);
    plots.forEach(
        (course, plot) -> {
          CourseState state = readCourse.read(course, now, null, OFFICE, now).evaluation().state();
          assertThat(plot.endsIn()).as("%s on %s", plot, today).contains(state);
          states.add(state);
        });
    assertThat(plots).hasSize(PLOTS);
    // The rules of 15 November 2026 know no wait after a missed first window.
    boolean lockoutExists = today.isBefore(LocalDate.of(2026, 11, 15));
    assertThat(states)
        .containsAll(
            lockoutExists
                ? EnumSet.allOf(CourseState.class)
                : EnumSet.complementOf(EnumSet.of(CourseState.LOCKED_OUT)));
    assertThat(overdueOn(now)).anyMatch(item -> plots.containsKey(item.course()));
  }

  @Test
  void aSecondStartAddsNothing() {
    Map<String, Long> before = RowCounts.of(database);
    demo.make(PLOTS, clock.now());
    assertThat(RowCounts.of(database)).isEqualTo(before);
  }

  @Test
  void aKilledStoryLeavesNothingAndIsToldAtTheNextStart() {
    int number = 6 * Plot.ROUND + 2;
    Map<String, Long> before = RowCounts.of(database);
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          liveStory.live(number, program(), clock.now());
                          throw new IllegalStateException("killed");
                        }))
        .hasMessage("killed");
    assertThat(RowCounts.of(database)).isEqualTo(before);
    demo.tell(number, number, program(), clock.now());
    assertThat(RowCounts.of(database).get("course")).isEqualTo(before.get("course") + 1);
  }

  @Test
  void theAccountsOfTheReadmeActForTheCast() {
    for (Actor account : new DemoCast(program().zone().dayOf(clock.now())).accounts()) {
      assertThat(people.actor(account.account(), clock.now()).orElseThrow().role())
          .isEqualTo(account.role());
    }
    assertThat(
            who.inNewTransaction(
                Actor.SYSTEM,
                () -> people.patient(DemoCast.PATIENT_NUMBER, DemoCast.PATIENT_BIRTH_DATE)))
        .map(patient -> patient.id())
        .contains(people.actor("patient", clock.now()).orElseThrow().patient());
  }

  private Program program() {
    return programs.all().getFirst();
  }

  private List<OverdueItem> overdueOn(Instant now) {
    List<OverdueItem> items = new ArrayList<>();
    var page =
        overdueReport.read(
            new ReadOverdueReport.Request(null, OverdueFilter.ALL, null, null, 200), OFFICE, now);
    items.addAll(page.items());
    while (page.next() != null) {
      page =
          overdueReport.read(
              new ReadOverdueReport.Request(null, OverdueFilter.ALL, null, page.next(), 200),
              OFFICE,
              now);
      items.addAll(page.items());
    }
    return items;
  }

  private Map<CourseId, Plot> coursesOf(int first) throws SQLException {
    Map<CourseId, Plot> plots = new LinkedHashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select number, course_id from demo.story where number >= %d and number < %d"
                    .formatted(first, first + PLOTS))) {
      while (rows.next()) {
        plots.put(
            new CourseId(rows.getObject(2, UUID.class)), Plot.values()[rows.getInt(1) - first]);
      }
    }
    return plots;
  }

  /** Activations are counted from the day of the start, not from the days tried here. */
  private void keepEverybodyActiveOn(LocalDate today) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update prescriber set active_through = date '%s' + 100".formatted(today));
      statement.executeUpdate(
          "update pharmacy set active_through = date '%s' + 100, trained_on = date '%s' - 50"
              .formatted(today, today));
      statement.executeUpdate(
          """
          insert into training (training_id, pharmacy_id, account, trained_on, recorded_by, recorded_at)
          select gen_random_uuid(), pharmacy_id, account, date '%s' - 50, 'test', now()
            from account where pharmacy_id is not null
          """
              .formatted(today));
    }
  }
}
