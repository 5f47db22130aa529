package org.coursewatch.course;

import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.RefusalCode.SUPPLY_TOO_LONG;
import static org.coursewatch.course.RefusalCode.TOO_SOON;

import org.coursewatch.program.Effect;
import org.coursewatch.program.RuleKey;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;

/** How much may be asked for, and what is only worth knowing. */
class SupplyRequestTest {

  private final CourseStory story =
      CourseStory.opened("2026-12-01").ready().on(30).tested().confirmed();

  @Test
  void atMostThirtyDays() {
    story.requesting(30).asOf(30).isAllowed();
    story.requesting(31).asOf(30).refusesOnly(SUPPLY_TOO_LONG).is(CLEARED);
    story.asOf(30).explaining(SUPPLY_TOO_LONG, "at most 30 days", "31 days");
    story.requesting(null).asOf(30).isAllowed();
  }

  @Test
  void wholeBlistersAreNotBroken() {
    story.requesting(30, 30, 60).asOf(30).warnsOnly();
    story.requesting(30, 30, 35).asOf(30).isAllowed().warnsOnly("BLISTER_BREAK");
    story.requesting(30).asOf(30).warnsOnly();
  }

  @Test
  void whereAVersionOnlyWarnsTheReasonIsAWarning() {
    CourseStory next = CourseStory.opened("2026-12-01").treatedFromDay30();
    next.on(50).tested().confirmed().alt("20").triglycerides("90");
    next.asOf(50).refusesOnly(TOO_SOON).warnsOnly();
    next.judgedBy(
        RuleSetFixture.with(RuleSetFixture.RULES_2026, RuleKey.SUPPLY_EARLIEST, Effect.WARN));
    next.asOf(50).isAllowed().warnsOnly("TOO_SOON").is(CLEARED);
  }
}
