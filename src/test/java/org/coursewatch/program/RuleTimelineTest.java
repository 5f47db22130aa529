package org.coursewatch.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.program.RuleSetFixture.RULES_2021;
import static org.coursewatch.program.RuleSetFixture.RULES_2026;
import static org.coursewatch.program.RuleSetFixture.US_IPLEDGE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTimelineTest {

  private static final RuleTimeline SHIPPED = US_IPLEDGE.rules();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2019-05-01, us-ipledge/2021-12-13",
    "2021-12-13, us-ipledge/2021-12-13",
    "2026-11-14, us-ipledge/2021-12-13",
    "2026-11-15, us-ipledge/2026-11-15",
  })
  void aDayIsJudgedByTheVersionInForce(LocalDate day, String version) {
    assertThat(SHIPPED.on(day).id()).isEqualTo(version);
  }

  /** The lockout is 19 days until the change of rules and none after it. */
  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
    "2026-06-10, 2026-06-29",
    "2026-10-26, 2026-11-14",
    "2026-10-27, 2026-11-15",
    "2026-11-10, 2026-11-15",
    "2026-11-14, 2026-11-15",
    "2026-11-15, 2026-11-15",
    "2026-12-01, 2026-12-01",
    "2020-01-01, 2020-01-20",
  })
  void aWaitMayEndWithTheRulesThatWantIt(LocalDate anchor, LocalDate first) {
    assertThat(SHIPPED.firstDayAtLeast(RuleKey.LOCKOUT, anchor)).isEqualTo(first);
  }

  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({"2026-06-10, 2026-07-10", "2026-11-01, 2026-12-01", "2028-01-30, 2028-02-29"})
  void aWaitThatNothingChangesIsCountedOn(LocalDate anchor, LocalDate first) {
    assertThat(SHIPPED.firstDayAtLeast(RuleKey.LEAD_IN, anchor)).isEqualTo(first);
  }

  /** Here the second version asks for ten days more, so the first day found is the later one. */
  @ParameterizedTest(name = "after {0}: {1}")
  @CsvSource({
    "2026-10-15, 2026-11-14",
    "2026-10-16, 2026-11-25",
    "2026-11-15, 2026-12-25",
  })
  void aWaitMayGrowWithTheRules(LocalDate anchor, LocalDate first) {
    RuleSet longer = RuleSetFixture.with(RULES_2026, RuleKey.LEAD_IN, 40);
    RuleTimeline timeline = RuleSetFixture.followedBy(longer).rules();
    assertThat(timeline.firstDayAtLeast(RuleKey.LEAD_IN, anchor)).isEqualTo(first);
  }

  @Test
  void tellsTheDayOfTheNextVersion() {
    LocalDate change = LocalDate.parse("2026-11-15");
    assertThat(SHIPPED.nextChangeAfter(change.minusDays(1))).hasValue(change);
    assertThat(SHIPPED.nextChangeAfter(change)).isEmpty();
  }

  @Test
  void aForcedVersionJudgesEveryDay() {
    RuleTimeline forced = RuleTimeline.forced(RULES_2026);
    assertThat(forced.on(LocalDate.parse("2020-01-01"))).isSameAs(RULES_2026);
    assertThat(forced.nextChangeAfter(LocalDate.parse("2020-01-01"))).isEmpty();
    LocalDate anchor = LocalDate.parse("2022-05-01");
    assertThat(forced.firstDayAtLeast(RuleKey.LOCKOUT, anchor)).isEqualTo(anchor);
    assertThat(RuleTimeline.forced(RULES_2021).firstDayAtLeast(RuleKey.LOCKOUT, anchor))
        .isEqualTo("2022-05-20");
  }
}
