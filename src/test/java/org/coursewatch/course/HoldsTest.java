package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.HELD;
import static org.coursewatch.course.RefusalCode.COURSE_HELD;

import org.junit.jupiter.api.Test;

/** A hold stands until it is released by name, or by a release that names none. */
class HoldsTest {

  private final CourseStory story =
      CourseStory.opened("2026-12-01").ready().on(30).tested().confirmed();

  @Test
  void standsFromItsInstantUntilTheReleases() {
    story.on(31).at("10:00").held().on(32).at("11:00").released();
    story.asOf(31, "09:59:59").isAllowed().is(CLEARED);
    story.asOf(31, "10:00").refusesOnly(COURSE_HELD).is(HELD).window(30, 36);
    story.asOf(32, "10:59:59").refusesOnly(COURSE_HELD);
    story.asOf(32, "11:00").isAllowed().is(CLEARED);
  }

  @Test
  void aReleaseWithoutNameEndsAllEarlierOnes() {
    story.on(31).held().named("h1").on(32).held().on(33).released().asOf(33).isAllowed();
    story.on(34).held().asOf(34).refusesOnly(COURSE_HELD);
  }

  @Test
  void aReleaseBeforeTheHoldEndsNothing() {
    story.on(31).at("10:00").held().at("09:59").released().asOf(31).refusesOnly(COURSE_HELD);
  }

  @Test
  void atOneInstantTheOrderOfRecordingDecides() {
    story.on(31).released().held().asOf(31).refusesOnly(COURSE_HELD);
    story.released().asOf(31).isAllowed();
  }

  @Test
  void aNamedReleaseEndsThatHoldOnly() {
    story.on(31).held().named("h1").held().named("h2").on(32).released("h1");
    story.asOf(32).refusesOnly(COURSE_HELD);
    story.on(33).released("h2").asOf(33).isAllowed();
  }

  @Test
  void aReleaseOfAnUnknownHoldEndsNothing() {
    story.on(31).held().named("h1").on(32).released("h9").asOf(32).refusesOnly(COURSE_HELD);
  }

  @Test
  void aNamedReleaseEndsNoHoldWithoutName() {
    story.on(31).held().on(32).released("h1").asOf(32).refusesOnly(COURSE_HELD);
  }

  @Test
  void theEarliestThatStandsIsTold() {
    story.on(32).held().on(31).held();
    story.asOf(31).explaining(COURSE_HELD, "no hold", "a hold placed at 2027-01-01T14:00:00Z");
  }
}
