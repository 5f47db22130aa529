package org.coursewatch.hometest.console;

import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTest.Decision;
import org.coursewatch.hometest.HomeTest.State;
import org.coursewatch.page.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A home test in the patient's list.
 *
 * @param day of the test, in words
 * @param kit what the box is called, null when not told
 * @param reads as the patient read it
 * @param state where it stands
 * @param kind the look of the state: good, wait or bad
 * @param decided as the practice reads it, null while it waits or when refused
 * @param reason why it was refused, null when it was not
 * @param photo where its photo is, null without one
 */
record OwnTestView(
    String day,
    @Nullable String kit,
    Result reads,
    State state,
    String kind,
    @Nullable Result decided,
    @Nullable String reason,
    @Nullable String photo) {

  static OwnTestView of(HomeTest test, Dates dates) {
    Decision decision = test.decision();
    return new OwnTestView(
        dates.shortDay(test.report().on()),
        test.report().kit(),
        test.report().result(),
        test.state(),
        kind(test.state()),
        decision == null ? null : decision.result(),
        decision == null ? null : decision.reason(),
        test.photo() == null ? null : "/my/home-tests/" + test.id() + "/photo");
  }

  private static String kind(State state) {
    return switch (state) {
      case WAITING -> "wait";
      case ACCEPTED -> "good";
      case REFUSED -> "bad";
    };
  }
}
