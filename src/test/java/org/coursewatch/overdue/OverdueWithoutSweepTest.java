package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Check;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.CourseSummary;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.course.app.ListCourses;
import org.coursewatch.overdue.app.ReadOverdueReport;
import org.coursewatch.overdue.app.ReadOverdueReport.Request;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.coursewatch.time.ProgramZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No job runs, and on every day of a year the report and the list of courses say what the engine
 * says when it is asked afresh: at the first and the last moment of the day in the program's zone,
 * before and after what happens on it.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class OverdueWithoutSweepTest {

  private static final int[] AHEAD = {1, 8, 31, 100, 400};

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject CourseUpkeep upkeep;
  @Inject ReadOverdueReport report;
  @Inject ListCourses courses;
  @Inject Programs programs;
  @Inject TestClock clock;

  private final Set<String> checksSeen = new HashSet<>();
  private final Set<CourseState> statesSeen = new HashSet<>();
  private Program program;
  private ProgramZone zone;

  @BeforeEach
  void findTheProgram() {
    program = programs.all().getFirst();
    zone = program.zone();
  }

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @ParameterizedTest
  @EnumSource(RiskCategory.class)
  void everyDayOfAYearTheListsSayWhatTheEngineSays(RiskCategory category) {
    YearOfACourse year = new YearOfACourse(people, stories);
    Treated treated = year.open(category, stories.practice(YearOfACourse.ACTIVE_THROUGH));
    compareAt(TestPeople.noon(YearOfACourse.OPENED), treated);
    for (LocalDate day = YearOfACourse.OPENED.plusDays(1);
        !day.isAfter(YearOfACourse.LAST);
        day = day.plusDays(1)) {
      compareAt(zone.startOf(day), treated);
      clock.set(TestPeople.noon(day));
      year.tell(treated, day);
      compareAt(TestPeople.noon(day).plusSeconds(300), treated);
      compareAt(zone.startOf(day.plusDays(1)).minusMillis(1), treated);
      if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
        lookAhead(day, treated);
      }
    }
    assertThat(checksSeen).hasSizeGreaterThanOrEqualTo(enough(category));
    assertThat(statesSeen).hasSizeGreaterThanOrEqualTo(4);
  }

  private static int enough(RiskCategory category) {
    return switch (category) {
      case CAN_BECOME_PREGNANT -> 11;
      case CANNOT_BECOME_PREGNANT -> 4;
    };
  }

  private void compareAt(Instant now, Treated treated) {
    clock.set(now);
    Evaluation fresh =
        stories.inTransaction(() -> upkeep.evaluate(stories.file(treated.course()), clock.now()));
    LocalDate today = zone.dayOf(now);
    assertThat(reported(treated, today)).as("overdue at " + now).isEqualTo(expected(fresh, today));
    assertThat(listed(treated)).as("state at " + now).containsExactly(fresh.state());
    statesSeen.add(fresh.state());
    fresh.checks().stream().filter(Check::isOverdue).forEach(check -> checksSeen.add(name(check)));
  }

  /** What a later day will bring if nothing new is learnt. */
  private void lookAhead(LocalDate day, Treated treated) {
    for (int days : AHEAD) {
      LocalDate on = day.plusDays(days);
      Evaluation then =
          stories.inTransaction(
              () -> upkeep.evaluate(stories.file(treated.course()), zone.startOf(on)));
      assertThat(reported(treated, on)).as(on + " seen from " + day).isEqualTo(expected(then, on));
    }
  }

  private List<String> reported(Treated treated, LocalDate on) {
    OverdueFilter own = OverdueFilter.ALL.of(Set.of(treated.patient().prescriber()));
    Request request = new Request(null, own, on, null, 200);
    OverduePage page = report.read(request, OverdueStories.OFFICE, clock.now());
    assertThat(page.on()).isEqualTo(on);
    List<String> lines = new ArrayList<>();
    for (OverdueItem item : page.items()) {
      assertThat(item.course()).isEqualTo(treated.course());
      assertThat(item.patientNumber()).isEqualTo(treated.patient().number());
      lines.add(
          line(
              item.overdueFrom(),
              item.check() + " " + item.occasion(),
              item.dueOn() + " " + item.actor() + " " + item.citation(),
              item.daysOverdue()));
    }
    return lines;
  }

  private static List<String> expected(Evaluation fresh, LocalDate today) {
    return fresh.checks().stream()
        .filter(Check::isOverdue)
        .map(
            check ->
                line(
                    check.overdueOn(),
                    name(check),
                    check.dueOn() + " " + check.code().party() + " " + citation(check),
                    ChronoUnit.DAYS.between(check.overdueOn(), today)))
        .sorted()
        .toList();
  }

  private static String line(LocalDate overdueOn, String check, String rest, long days) {
    return overdueOn + " " + check + " due " + rest + ", " + days + " days";
  }

  private static String name(Check check) {
    return check.code() + " " + check.occasion();
  }

  private static String citation(Check check) {
    return check.rule().citation().line();
  }

  private List<CourseState> listed(Treated treated) {
    return courses
        .list(program, null, null, 200, treated.practice().prescriber(), clock.now())
        .stream()
        .map(CourseSummary::state)
        .toList();
  }
}
