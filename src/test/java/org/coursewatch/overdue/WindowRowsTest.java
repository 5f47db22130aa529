package org.coursewatch.overdue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Derived;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The windows that are stored are those the engine finds, however the course came about. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
class WindowRowsTest {

  private static final Authorship SYSTEM = Authorship.of(Actor.SYSTEM);
  private static final Instant LATE = TestPeople.noon(RandomFacts.OPENED.plusDays(400));

  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject CourseLedger ledger;
  @Inject CourseUpkeep upkeep;
  @Inject DerivedCopies copies;
  @Inject TestClock clock;

  @AfterEach
  void letTheClockRun() {
    clock.reset();
  }

  @Test
  void storedWindowsAreTheEnginesAfterEveryFewFacts() {
    clock.set(LATE);
    Practice practice = people.practice(TestPeople.NEW_YORK);
    int windows = 0;
    for (long seed = 0; seed < 40; seed++) {
      windows += tell(practice, new RandomFacts(seed).course());
    }
    assertThat(windows).as("stories with windows in them").isGreaterThan(40);
  }

  private int tell(Practice practice, Course course) {
    Treated treated =
        people.open(
            practice,
            course.riskCategory(),
            course.categoryBasis(),
            TestPeople.noon(course.openedOn()));
    List<RecordedFact> facts = course.facts();
    for (int from = 0; from < facts.size(); from += 5) {
      settle(treated, facts.subList(from, Math.min(from + 5, facts.size())));
      isRight(treated);
    }
    return stories.inTransaction(() -> copies.read(treated.course())).windows().size();
  }

  private void settle(Treated treated, List<RecordedFact> facts) {
    stories.inTransaction(
        () -> {
          CourseFile file = ledger.lock(treated.course()).orElseThrow();
          for (RecordedFact each : facts) {
            file = ledger.append(file, each.fact(), SYSTEM, LATE);
          }
          return upkeep.settle(file, LATE);
        });
  }

  private void isRight(Treated treated) {
    stories.inTransaction(
        () -> {
          CourseFile file = ledger.find(treated.course()).orElseThrow();
          Derived derived = Derived.of(upkeep.question(file, LATE));
          DerivedCopy right = DerivedCopy.of(derived, file.prescriber());
          DerivedCopy stored = copies.read(treated.course());
          assertThat(stored.windows()).isEqualTo(right.windows());
          assertThat(stored.authorizations())
              .containsExactlyInAnyOrderElementsOf(right.authorizations());
          return true;
        });
  }
}
