package org.coursewatch.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries a property and, where it is broken, finds out how few facts it takes to break it. */
final class Broken {

  private Broken() {}

  /** Fails with the smallest evaluation document found that breaks {@code property}. */
  static void not(Question question, Consumer<Question> property) {
    Optional<Throwable> cause = tried(question, property);
    if (cause.isEmpty()) {
      return;
    }
    Question smallest = question;
    for (int i = question.course().facts().size() - 1; i >= 0; i--) {
      Question smaller = without(i, smallest);
      Optional<Throwable> again = tried(smaller, property);
      if (again.isPresent()) {
        smallest = smaller;
        cause = again;
      }
    }
    throw new AssertionError("broken by " + QuestionJson.of(smallest), cause.get());
  }

  private static Optional<Throwable> tried(Question question, Consumer<Question> property) {
    try {
      property.accept(question);
      return Optional.empty();
    } catch (AssertionError | RuntimeException failure) {
      return Optional.of(failure);
    }
  }

  private static Question without(int place, Question question) {
    List<RecordedFact> fewer = new ArrayList<>(question.course().facts());
    fewer.remove(place);
    return asking(question, Ledger.withFacts(question.course(), fewer));
  }

  /** The same question about another course. */
  static Question asking(Question question, Course course) {
    return new Question(
        question.program(),
        question.asOf(),
        course,
        question.prescriber(),
        question.pharmacy(),
        question.request(),
        question.forced());
  }
}
