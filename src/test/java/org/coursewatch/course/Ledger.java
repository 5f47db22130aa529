package org.coursewatch.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coursewatch.time.ProgramZone;

/** Writes told courses down as a ledger would: each fact with the instant it was learnt. */
final class Ledger {

  private static final Duration DAY = Duration.ofDays(1);

  private Ledger() {}

  /** {@code course} with an instant of recording for each fact, all distinct, some of them late. */
  static Course recorded(Course course, ProgramZone zone, Random random) {
    List<RecordedFact> recorded = new ArrayList<>();
    for (RecordedFact fact : course.facts()) {
      Duration late = random.nextInt(4) > 0 ? Duration.ZERO : DAY.multipliedBy(random.nextInt(12));
      Instant learnt = happened(fact.fact(), zone).plus(late).plusSeconds(recorded.size());
      recorded.add(new RecordedFact(fact.id(), learnt, fact.fact()));
    }
    return withFacts(course, recorded);
  }

  /** The instant of a timed fact, the start of its day for a dated one. */
  static Instant happened(CourseFact fact, ProgramZone zone) {
    return switch (fact) {
      case CourseFact.Dated dated -> zone.startOf(dated.on());
      case CourseFact.Timed timed -> timed.at();
    };
  }

  /** The same course with other facts. */
  static Course withFacts(Course course, List<RecordedFact> facts) {
    return new Course(
        course.openedOn(),
        course.birthDate(),
        course.riskCategory(),
        course.categoryBasis(),
        facts);
  }
}
