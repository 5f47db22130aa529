package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.Evaluator;
import org.coursewatch.course.History;
import org.coursewatch.course.Question;
import org.coursewatch.people.People;
import org.coursewatch.selfcare.MonthOfPatient;
import org.coursewatch.time.ProgramZone;

/** Which day it is for a patient, and where the own part of the month stands. */
@ApplicationScoped
class OwnDays {

  private final People people;

  @Inject
  OwnDays(People people) {
    this.people = people;
  }

  /** The zone of the practice that treats. */
  ZoneId site(CourseFile file) {
    return people.prescriber(file.prescriber()).orElseThrow().zone();
  }

  /**
   * The day under which an entry of right now is recorded: the one at the site or the program's,
   * whichever is earlier, so that it is over in neither and has begun in both.
   */
  LocalDate today(CourseFile file, ProgramZone zone, Instant now) {
    LocalDate program = zone.dayOf(now);
    LocalDate site = now.atZone(site(file)).toLocalDate();
    return site.isBefore(program) ? site : program;
  }

  MonthOfPatient month(Question question, Instant now) {
    ProgramZone zone = question.program().zone();
    return MonthOfPatient.of(
        Evaluator.evaluate(question), History.of(question.course(), now, zone), zone.dayOf(now));
  }
}
