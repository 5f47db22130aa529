package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.Question.PrescriberStanding;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.program.RuleSetFixture;
import org.coursewatch.time.ProgramZone;

/** Asks about random courses, mostly on days on which something has just happened. */
final class RandomQuestion {

  private static final ProgramZone ZONE = RuleSetFixture.US_IPLEDGE.zone();
  private static final String[] TIMES = {"00:00", "12:00", "12:00", "12:00", "23:59:59.999"};

  private RandomQuestion() {}

  static Question ask(Random random) {
    Course course = Ledger.recorded(RandomStory.tell(random).course(), ZONE, random);
    Instant asOf = asOf(course, random);
    Question question = Question.about(RuleSetFixture.US_IPLEDGE, course, asOf);
    LocalDate today = ZONE.dayOf(asOf);
    if (random.nextInt(3) == 0) {
      question = question.by(new PrescriberStanding(today.plusDays(random.nextInt(-1, 60))));
    }
    if (random.nextInt(2) == 0) {
      LocalDate through = today.plusDays(random.nextInt(-1, 60));
      LocalDate trained = today.minusDays(random.nextInt(300, 368));
      String pharmacy = random.nextInt(3) > 0 ? "P1" : "P2";
      question = question.at(new PharmacyStanding(pharmacy, through, trained));
    }
    if (random.nextInt(4) == 0) {
      List<Line> lines = List.of(new Line(null, random.nextInt(3) > 0 ? 60 : 35));
      question = question.requesting(new SupplyRequest(random.nextInt(26, 32), lines));
    }
    return question;
  }

  private static Instant asOf(Course course, Random random) {
    List<LocalDate> marks = new ArrayList<>(List.of(course.openedOn()));
    boolean nearATest = random.nextInt(2) == 0;
    for (RecordedFact fact : course.facts()) {
      if (!nearATest || fact.fact() instanceof CourseFact.PregnancyTested) {
        marks.add(ZONE.dayOf(Ledger.happened(fact.fact(), ZONE)));
      }
    }
    LocalDate mark = marks.get(random.nextInt(marks.size()));
    boolean muchLater = random.nextInt(4) == 0;
    int later = muchLater ? random.nextInt(-1, 60) : random.nextInt(nearATest ? 8 : 2);
    LocalTime time = LocalTime.parse(TIMES[random.nextInt(TIMES.length)]);
    return mark.plusDays(later).atTime(time).atZone(ZONE.zone()).toInstant();
  }
}
