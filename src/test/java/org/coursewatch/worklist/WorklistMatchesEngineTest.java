package org.coursewatch.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.Check;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.CourseState;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.overdue.RandomFacts;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.coursewatch.worklist.WorklistPage.Line;
import org.coursewatch.worklist.app.ReadWorklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the list says of each course is what the engine says of it, on the day of its last change
 * and on later days on which nothing ran, for courses thrown together at random.
 */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class WorklistMatchesEngineTest {

  private static final Authorship SYSTEM = Authorship.of(Actor.SYSTEM);
  private static final int COURSES = 60;
  private static final int WITHIN = 5;
  private static final Set<CourseState> NO_WINDOW =
      EnumSet.of(
          CourseState.PREGNANCY_STOP, CourseState.HELD, CourseState.CLOSED, CourseState.FOLLOW_UP);

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject ReadWorklist read;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void theListIsWhatTheEngineSaysOfEveryCourse() {
    Practice practice = people.practice(TestPeople.NEW_YORK);
    LocalDate told = RandomFacts.OPENED.plusDays(75);
    List<Treated> courses = new ArrayList<>();
    for (long seed = 0; seed < COURSES; seed++) {
      courses.add(tell(practice, new RandomFacts(seed).course(), told));
    }
    int items = 0;
    for (int days : new int[] {0, 1, 2, 3, 5, 8, 13, 21, 34, 60}) {
      items += compare(practice, courses, TestPeople.noon(told.plusDays(days)));
    }
    assertThat(items).as("items compared").isGreaterThan(COURSES * 10);
  }

  private int compare(Practice practice, List<Treated> courses, Instant now) {
    Set<String> expected = new TreeSet<>();
    for (Treated each : courses) {
      stories.inTransaction(() -> expected.addAll(wanted(each, now)));
    }
    ReadWorklist.Request request = new ReadWorklist.Request(null, null, null, WITHIN, null, 200);
    WorklistPage page = read.read(request, practice.prescriber(), now);
    Set<String> listed = new TreeSet<>();
    long place = -1;
    for (Line line : page.lines()) {
      assertThat(line.entry().urgency()).as("order").isGreaterThanOrEqualTo(place);
      place = line.entry().urgency();
      line.entry().items().forEach(item -> listed.add(text(line.entry(), item, page.on())));
    }
    assertThat(listed).as("on " + page.on()).isEqualTo(expected);
    assertThat(page.groups().stream().mapToInt(Worklists.Group::count).sum())
        .isEqualTo(expected.size());
    return expected.size();
  }

  private Set<String> wanted(Treated treated, Instant now) {
    CourseFile file = ledger.find(treated.course()).orElseThrow();
    Evaluation fresh = upkeep.evaluate(file, now);
    LocalDate today = LocalDate.ofInstant(now, TestPeople.NEW_YORK);
    Set<String> wanted = new TreeSet<>();
    String head = treated.course() + " " + fresh.state() + " ";
    if (fresh.state() == CourseState.PREGNANCY_STOP) {
      wanted.add(head + "STOP");
    }
    if (fresh.window() != null && !NO_WINDOW.contains(fresh.state())) {
      wanted.add(head + "WINDOW " + fresh.window().firstDay() + " " + fresh.window().lastDay());
    }
    for (Check check : fresh.checks()) {
      boolean soon = check.dueOn() != null && !check.dueOn().isAfter(today.plusDays(WITHIN));
      if (check.isOpen() && (check.isOverdue() || soon)) {
        LocalDate overdue =
            check.isOverdue() && check.overdueOn() == null
                ? file.course().openedOn()
                : check.overdueOn();
        wanted.add(
            head
                + String.join(
                    " ",
                    check.code().name(),
                    check.occasion().name(),
                    String.valueOf(check.dueOn()),
                    check.isOverdue() ? String.valueOf(overdue) : "open",
                    check.rule().citation().line()));
      }
    }
    return wanted;
  }

  private static String text(WorklistEntry entry, WorkItem item, LocalDate today) {
    String head = entry.course() + " " + entry.state() + " ";
    return switch (item.key().kind()) {
      case STOP -> head + "STOP";
      case WINDOW -> head + "WINDOW " + item.key().day() + " " + item.windowEnds();
      case CHECK ->
          head
              + String.join(
                  " ",
                  item.key().group(),
                  String.valueOf(item.key().occasion()),
                  String.valueOf(item.dueOn()),
                  item.isOverdue(today) ? String.valueOf(item.overdueFrom()) : "open",
                  item.citation());
    };
  }

  private Treated tell(Practice practice, Course course, LocalDate until) {
    Treated treated =
        people.open(
            practice,
            course.riskCategory(),
            course.categoryBasis(),
            TestPeople.noon(course.openedOn()));
    Instant now = TestPeople.noon(until);
    stories.inTransaction(
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          for (var each : course.facts()) {
            if (RandomFacts.dayOf(each.fact()).isBefore(until)) {
              file = ledger.append(file, each.fact(), SYSTEM, now);
            }
          }
          return upkeep.settle(file, now);
        });
    return treated;
  }
}
