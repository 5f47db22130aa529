package org.coursewatch.lab;

import java.util.List;
import java.util.Locale;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.PregnancyTested;

/** What a reported result means. */
public sealed interface ResultReading {

  /**
   * It is known what it says.
   *
   * @param facts at least one; the test before the value where one result is both
   * @param corrects whether it takes the place of a result that was told before, which only the
   *     practice can void
   */
  record Understood(List<CourseFact> facts, boolean corrects) implements ResultReading {
    public Understood {
      facts = List.copyOf(facts);
    }
  }

  /** It is not; {@code faults} says what and where, and is not empty. */
  record NotUnderstood(List<Fault> faults) implements ResultReading {
    public NotUnderstood {
      faults = List.copyOf(faults);
    }
  }

  /** The part of a result that has a fault. Each standard has its own name for it. */
  enum Part {
    CODE,
    STATUS,
    DAY,
    VALUE,
    UNIT,
    /** The whole of it. */
    RESULT
  }

  /** Where a fault is, why it is one, and what would be right. Quotes nothing that was sent. */
  record Fault(Part part, String reason, String remedy) {

    /** As one text for people. */
    public String sentence() {
      return "The " + part.name().toLowerCase(Locale.ROOT) + " " + reason + ". " + remedy;
    }
  }

  /** Whether it tells of a positive pregnancy test, which is never kept out. */
  default boolean isPositive() {
    return this instanceof Understood(var facts, var _)
        && facts.stream().anyMatch(ResultReading::isPositive);
  }

  /** Whether {@code fact} is a positive pregnancy test. */
  static boolean isPositive(CourseFact fact) {
    return fact instanceof PregnancyTested test && test.isPositive();
  }
}
