package org.coursewatch.course;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one pregnancy test.
 *
 * @param test with the rules it fails
 * @param screening whether it is the screening test of the phase
 * @param window the window it opened, null when it opened none
 */
public record TestAnswer(JudgedTest test, boolean screening, @Nullable SupplyWindow window) {

  /**
   * The answer about the test called {@code factId}; empty when it is no test of the course, was
   * voided, or has not happened yet by the calendar of the program.
   */
  public static Optional<TestAnswer> of(Question question, String factId) {
    Situation situation = Situation.of(question);
    TestHistory tests = situation.tests();
    for (JudgedTest test : tests.tests()) {
      String id = situation.history().recorded(test.test()).id();
      if (Objects.equals(id, factId)) {
        SupplyWindow window =
            test.qualifies() && situation.phase().canBecomePregnant()
                ? tests.windowAround(test.day())
                : null;
        return Optional.of(new TestAnswer(test, test.equals(tests.screening()), window));
      }
    }
    return Optional.empty();
  }
}
