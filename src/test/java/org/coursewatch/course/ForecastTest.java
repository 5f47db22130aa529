package org.coursewatch.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursewatch.course.CourseState.CHECKS_DUE;
import static org.coursewatch.course.CourseState.CLEARED;
import static org.coursewatch.course.CourseState.LEAD_IN;
import static org.coursewatch.course.CourseState.LOCKED_OUT;
import static org.coursewatch.course.CourseState.ON_THERAPY;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Forecast.CheckSpan;
import org.coursewatch.course.Forecast.StateSpan;
import org.coursewatch.program.RuleSetFixture;
import org.junit.jupiter.api.Test;

/** What the coming days bring if nobody does anything. */
class ForecastTest {

  private final CourseStory story =
      CourseStory.opened("2026-04-01").judgedBy(RuleSetFixture.RULES_2021);

  @Test
  void theLeadInEndsByItself() {
    story.ready();
    assertThat(Forecast.of(story.question(3)).states())
        .containsExactly(span(LEAD_IN, 3, 30), span(CHECKS_DUE, 30, null));
  }

  @Test
  void aMissedWindowLocksOutForAWhile() {
    story.ready().on(30).tested().confirmed();
    assertThat(Forecast.of(story.question(30)).states())
        .containsExactly(
            span(CLEARED, 30, 37), span(LOCKED_OUT, 37, 49), span(CHECKS_DUE, 49, null));
  }

  @Test
  void aSupplyRunsDown() {
    story.treatedFromDay30();
    assertThat(Forecast.of(story.question(40)).states())
        .containsExactly(span(ON_THERAPY, 40, 60), span(CHECKS_DUE, 60, null));
  }

  @Test
  void anOpenCheckIsToldOnceWithItsDays() {
    List<CheckSpan> spans = spans(story, 0, CheckCode.CONSENT);
    assertThat(spans).hasSize(1);
    assertThat(spans.getFirst().from()).isEqualTo(story.dayOf(0));
    assertThat(spans.getFirst().until()).isNull();
    assertThat(spans.getFirst().overdueFrom()).isEqualTo(story.dayOf(15));
    assertThat(spans(story.consents(), 0, CheckCode.CONSENT)).isEmpty();
  }

  @Test
  void aCheckWhoseDaysMoveIsToldForEach() {
    story.ready().on(30).tested();
    List<CheckSpan> spans = spans(story, 30, CheckCode.COUNSELING);
    assertThat(spans).extracting(CheckSpan::from).containsExactly(story.dayOf(30), story.dayOf(37));
    assertThat(spans).extracting(CheckSpan::until).containsExactly(story.dayOf(37), null);
    assertThat(spans).extracting(CheckSpan::overdueFrom).containsExactly(null, story.dayOf(64));
  }

  @Test
  void aCheckThatIsMetForNowIsOpenAgainLater() {
    story.ready().on(30).tested().confirmed();
    List<CheckSpan> spans = spans(story, 30, CheckCode.COUNSELING);
    assertThat(spans).extracting(CheckSpan::from).containsExactly(story.dayOf(37));
  }

  @Test
  void upkeepIsWantedTheDayAfterAnAuthorizationsLastDay() {
    story.ready().on(30).tested().confirmed();
    assertThat(Forecast.of(story.question(30)).upkeepOn()).isNull();
    story.authorized("A1");
    assertThat(Forecast.of(story.question(30)).upkeepOn()).isEqualTo(story.dayOf(37));
    assertThat(Forecast.of(story.question(36)).upkeepOn()).isEqualTo(story.dayOf(37));
    assertThat(Forecast.of(story.question(40)).upkeepOn())
        .as("the first day told, when it is late already")
        .isEqualTo(story.dayOf(40));
  }

  @Test
  void noDayOfAHandedOverSupplyWantsUpkeep() {
    story.treatedFromDay30();
    assertThat(Forecast.of(story.question(40)).upkeepOn()).isNull();
  }

  @Test
  void isWorkedOutWithTheAnswer() {
    Question question = story.question(3);
    Derived derived = Derived.of(question);
    assertThat(derived.evaluation()).isEqualTo(Evaluator.evaluate(question));
    assertThat(derived.forecast()).isEqualTo(Forecast.of(question));
    assertThat(derived.rulesMark()).isEqualTo(question.program().mark());
  }

  private static List<CheckSpan> spans(CourseStory story, int day, CheckCode code) {
    return Forecast.of(story.question(day)).checks().stream()
        .filter(span -> span.check().code() == code)
        .toList();
  }

  private StateSpan span(CourseState state, int from, Integer until) {
    LocalDate end = until == null ? null : story.dayOf(until);
    return new StateSpan(state, story.dayOf(from), end);
  }
}
