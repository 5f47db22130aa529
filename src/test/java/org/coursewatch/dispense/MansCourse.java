package org.coursewatch.dispense;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.Course;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.AuthorizationIssued;
import org.coursewatch.course.CourseFact.ConsentSigned;
import org.coursewatch.course.CourseFact.ConsentSigned.Form;
import org.coursewatch.course.CourseFact.ConsentSigned.Signer;
import org.coursewatch.course.CourseFact.CounselingConfirmed;
import org.coursewatch.course.Question;
import org.coursewatch.course.Question.PharmacyStanding;
import org.coursewatch.course.RecordedFact;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.program.RuleSetFixture;

/** The simplest course that is cleared: a man's, counseled on the day it was opened. */
final class MansCourse {

  static final String OURS = "ours";
  static final String OTHERS = "others";

  private static final LocalDate ACTIVE = LocalDate.of(2199, 1, 1);

  private final LocalDate openedOn;
  private final List<RecordedFact> facts = new ArrayList<>();

  private MansCourse(LocalDate openedOn) {
    this.openedOn = openedOn;
  }

  static MansCourse cleared(String openedOn) {
    LocalDate day = LocalDate.parse(openedOn);
    return new MansCourse(day)
        .fact(new ConsentSigned(day, Form.PATIENT, Set.of(Signer.PATIENT, Signer.PRESCRIBER)))
        .fact(new CounselingConfirmed(day));
  }

  MansCourse fact(CourseFact fact) {
    facts.add(new RecordedFact(null, null, fact));
    return this;
  }

  MansCourse authorized(AuthorizationNumber number, String pharmacy, String day) {
    return fact(new AuthorizationIssued(at(day, "09:00"), number.value(), pharmacy, 30));
  }

  /** What pharmacy {@link #OURS} asks at noon of {@code day}. */
  Question asked(String day) {
    return asked(day, "12:00");
  }

  Question asked(String day, String time) {
    return Question.about(RuleSetFixture.US_IPLEDGE, course(), at(day, time))
        .at(new PharmacyStanding(OURS, ACTIVE, ACTIVE.minusDays(1)));
  }

  static Instant at(String day, String time) {
    return LocalDate.parse(day)
        .atTime(LocalTime.parse(time))
        .atZone(RuleSetFixture.US_IPLEDGE.zone().zone())
        .toInstant();
  }

  private Course course() {
    LocalDate birth = openedOn.minusYears(30);
    return new Course(openedOn, birth, RiskCategory.CANNOT_BECOME_PREGNANT, "MALE", facts);
  }
}
