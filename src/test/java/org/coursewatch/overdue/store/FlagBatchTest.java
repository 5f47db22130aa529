package org.coursewatch.overdue.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.TestPeople;
import org.coursewatch.TestPeople.Practice;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.overdue.OverdueFlags;
import org.coursewatch.overdue.OverdueFlags.Place;
import org.coursewatch.overdue.OverdueFlags.Raised;
import org.coursewatch.overdue.OverdueStories;
import org.coursewatch.platform.FreshDatabase;
import org.coursewatch.platform.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flags are raised a batch at a time, each check is looked at once, and nobody is waited for. */
@QuarkusTest
@QuarkusTestResource(FreshDatabase.class)
@TestProfile(SweepPlanTest.Alone.class)
class FlagBatchTest {

  private static final String PROGRAM = "us-ipledge";
  private static final LocalDate OPENED = LocalDate.of(2026, 8, 17);

  /** Two checks of each course are overdue from this day on. */
  private static final LocalDate OVERDUE = LocalDate.of(2026, 9, 1);

  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  @Inject OverdueFlags flags;
  @Inject TestPeople people;
  @Inject OverdueStories stories;
  @Inject @Owner DataSource database;

  private final List<CourseId> courses = new ArrayList<>();

  @BeforeEach
  void openThreeCourses() {
    raise(null, 10_000);
    Practice practice = people.practice(TestPeople.NEW_YORK);
    for (int i = 0; i < 3; i++) {
      courses.add(
          people
              .open(practice, RiskCategory.CAN_BECOME_PREGNANT, null, TestPeople.noon(OPENED))
              .course());
    }
  }

  @Test
  void batchesGoOnWhereTheOneBeforeEndedUntilNothingIsLeft() {
    List<Integer> raised = new ArrayList<>();
    Place after = null;
    do {
      Raised batch = raise(after, 2);
      raised.add(batch.flags());
      after = batch.last();
    } while (after != null);
    assertThat(raised).containsExactly(2, 2, 2, 0);
    assertThat(courses).allSatisfy(course -> assertThat(stories.flags(course)).hasSize(2));
  }

  @Test
  void whatIsFlaggedWantsNoFlagAnyMoreAlsoAfterItWasWorkedOutAnew() {
    assertThat(oldest()).contains(OVERDUE);
    assertThat(raise(null, 100).flags()).isEqualTo(6);
    assertThat(oldest()).isEmpty();
    for (CourseId course : courses) {
      stories.refresh(course, NOW);
    }
    assertThat(oldest()).isEmpty();
    assertThat(raise(null, 100)).isEqualTo(new Raised(0, null));
  }

  @Test
  void aCourseInSomebodysHandsIsLeftAloneAndFlaggedTheNextTime() throws SQLException {
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "select from course where course_id = '%s' for update".formatted(courses.get(1)));
      assertThat(raise(null, 100).flags()).isEqualTo(4);
      assertThat(stories.flags(courses.get(1))).isEmpty();
      other.rollback();
    }
    assertThat(raise(null, 100).flags()).isEqualTo(2);
    assertThat(stories.flags(courses.get(1))).hasSize(2);
  }

  @Test
  void whatACourseSaidIsFlaggedByWhoeverWritesItsRowsAnewForTheSweep() {
    int flagged =
        stories.inTransaction(() -> flags.raise(courses.getFirst(), OVERDUE.minusDays(1), NOW));
    assertThat(flagged).isZero();
    flagged = stories.inTransaction(() -> flags.raise(courses.getFirst(), OVERDUE, NOW));
    assertThat(flagged).isEqualTo(2);
    assertThat(raise(null, 100).flags()).isEqualTo(4);
  }

  @Test
  void aDayOnWhichNobodySweptIsMadeUpForAndAFlagFromElsewhereIsNotRepeated() {
    stories.force(
        "insert into overdue_flag values ('%s', 'CONSENT', 'ONCE', '%s', now())"
            .formatted(courses.getFirst(), OVERDUE));
    assertThat(flagged(OVERDUE.plusDays(1))).isEqualTo(5);
    assertThat(oldest()).isEmpty();
  }

  @Test
  void whatClosedByItselfIsForgottenOnceItIsFlaggedAndNotBefore() {
    String closed =
        "select count(*) from course_check where open_until = '%s'".formatted(OVERDUE.plusDays(9));
    stories.force(
        "update course_check set open_until = '%s' where check_code = 'CONSENT' and course_id in ('%s', '%s')"
            .formatted(OVERDUE.plusDays(9), courses.get(0), courses.get(1)));
    assertThat(forgotten(OVERDUE.plusDays(9))).as("not flagged yet").isZero();
    assertThat(flagged(OVERDUE.plusDays(9))).isEqualTo(6);
    assertThat(forgotten(OVERDUE.plusDays(8))).as("open still").isZero();
    assertThat(stories.rows(closed)).containsExactly("2");
    assertThat(forgotten(OVERDUE.plusDays(9))).isEqualTo(2);
    assertThat(stories.rows(closed)).containsExactly("0");
    assertThat(stories.flags(courses.getFirst())).hasSize(2);
  }

  private int forgotten(LocalDate today) {
    return stories.inTransaction(() -> flags.forgetClosed(PROGRAM, today, 100));
  }

  private int flagged(LocalDate today) {
    return stories.inTransaction(() -> flags.raise(PROGRAM, today, NOW, null, 100)).flags();
  }

  private Raised raise(Place after, int most) {
    return stories.inTransaction(() -> flags.raise(PROGRAM, OVERDUE, NOW, after, most));
  }

  private java.util.Optional<LocalDate> oldest() {
    return stories.inTransaction(() -> flags.oldest(PROGRAM, OVERDUE));
  }
}
