package org.coursewatch.hometest.console;

import java.util.List;
import org.coursewatch.course.HomeTesting;
import org.coursewatch.hometest.app.OwnHomeTests.Own;
import org.coursewatch.page.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The patient's home tests.
 *
 * @param hasCourse whether there is anything to test for
 * @param isPermitted whether a home test can count now
 * @param testing why it cannot
 * @param isPositive whether the newest test sent is positive and nobody has looked at it yet
 * @param tests the newest first
 */
record OwnListView(
    boolean hasCourse,
    boolean isPermitted,
    HomeTesting testing,
    boolean isPositive,
    List<OwnTestView> tests) {

  static OwnListView of(@Nullable Own own, Dates dates) {
    if (own == null) {
      return new OwnListView(false, false, HomeTesting.NOT_NEEDED, false, List.of());
    }
    boolean isPositive =
        own.tests().stream()
            .findFirst()
            .filter(test -> test.report().isPositive() && test.decision() == null)
            .isPresent();
    return new OwnListView(
        true,
        own.testing() == HomeTesting.PERMITTED,
        own.testing(),
        isPositive,
        own.tests().stream().map(test -> OwnTestView.of(test, dates)).toList());
  }
}
