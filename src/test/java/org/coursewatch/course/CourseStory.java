package org.coursewatch.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.program.Program;
import org.coursewatch.program.RuleSet;

/**
 * Tells a course day by day and asks where it stands. Days are counted from the opening, which is
 * day 0; timed facts happen at nine in the program's zone and answers are given for noon, if
 * nothing else is said.
 *
 * <pre>{@code
 * CourseStory.opened("2026-04-01").ready().on(30).tested().confirmed().asOf(30).isAllowed();
 * }</pre>
 */
final class CourseStory implements Happenings {

  private final LocalDate openedOn;
  private final RiskCategory category;
  private final String basis;
  private final List<RecordedFact> facts = new ArrayList<>();
  private StoryQuestion question = StoryQuestion.plain();
  private LocalDate birthDate = LocalDate.of(1998, 4, 12);
  private LocalDate day;
  private LocalTime time = LocalTime.of(9, 0);

  private CourseStory(String openedOn, RiskCategory category, String basis) {
    this.openedOn = LocalDate.parse(openedOn);
    this.category = category;
    this.basis = basis;
    this.day = this.openedOn;
  }

  /** A course of an adult who can become pregnant. */
  static CourseStory opened(String openedOn) {
    return new CourseStory(openedOn, RiskCategory.CAN_BECOME_PREGNANT, null);
  }

  /** A course of an adult who cannot become pregnant. */
  static CourseStory openedForMale(String openedOn) {
    return openedWithBasis(openedOn, "MALE");
  }

  static CourseStory openedWithBasis(String openedOn, String basis) {
    return new CourseStory(openedOn, RiskCategory.CANNOT_BECOME_PREGNANT, basis);
  }

  CourseStory born(String date) {
    birthDate = LocalDate.parse(date);
    return this;
  }

  @Override
  public CourseStory on(int dayOfCourse) {
    day = dayOf(dayOfCourse);
    return this;
  }

  /** Timed facts from here on happen at {@code timeOfDay} in the program's zone. */
  CourseStory at(String timeOfDay) {
    time = LocalTime.parse(timeOfDay);
    return this;
  }

  @Override
  public CourseStory fact(CourseFact fact) {
    facts.add(new RecordedFact(null, null, fact));
    return this;
  }

  /** Gives the fact told last an id. */
  CourseStory named(String id) {
    RecordedFact last = facts.removeLast();
    facts.add(new RecordedFact(id, last.recordedAt(), last.fact()));
    return this;
  }

  /** The fact told last was learnt at noon of {@code dayOfCourse}. */
  CourseStory learntOn(int dayOfCourse) {
    RecordedFact last = facts.removeLast();
    facts.add(new RecordedFact(last.id(), instant(dayOfCourse, "12:00"), last.fact()));
    return this;
  }

  // Who asks, and by which rules

  /** One version judges every day. */
  CourseStory judgedBy(RuleSet rules) {
    question = question.forced(rules);
    return this;
  }

  CourseStory in(Program program) {
    question = question.in(program);
    return this;
  }

  /** The prescriber is active through {@code lastDay}; null for one who is not active. */
  CourseStory prescriberThrough(Integer lastDay) {
    question = question.by(lastDay == null ? null : dayOf(lastDay));
    return this;
  }

  /** A pharmacy asks whose activation and training are beyond doubt. */
  CourseStory pharmacy(String id) {
    return pharmacy(id, 3_650, 0);
  }

  CourseStory pharmacy(String id, Integer activeThrough, Integer trainedOn) {
    LocalDate through = activeThrough == null ? null : dayOf(activeThrough);
    question = question.at(id, through, trainedOn == null ? null : dayOf(trainedOn));
    return this;
  }

  CourseStory requesting(Integer daysSupply, Integer... quantities) {
    question = question.requesting(daysSupply, quantities);
    return this;
  }

  // What is answered

  StoryAnswer asOf(int dayOfCourse) {
    return asOf(dayOfCourse, "12:00");
  }

  StoryAnswer asOf(int dayOfCourse, String timeOfDay) {
    return answer(course(), dayOfCourse, timeOfDay);
  }

  /** As of one day with what was known at noon of another. */
  StoryAnswer asOfKnownAt(int dayOfCourse, int knownAt) {
    return answer(course().knownAt(instant(knownAt, "12:00")), dayOfCourse, "12:00");
  }

  /** What is asked as of noon of {@code dayOfCourse}. */
  Question question(int dayOfCourse) {
    return question.about(course(), instant(dayOfCourse, "12:00"));
  }

  Course course() {
    return new Course(openedOn, birthDate, category, basis, facts);
  }

  LocalDate dayOf(int dayOfCourse) {
    return openedOn.plusDays(dayOfCourse);
  }

  private StoryAnswer answer(Course course, int dayOfCourse, String timeOfDay) {
    Instant asOf = instant(dayOfCourse, timeOfDay);
    return new StoryAnswer(openedOn, Evaluator.evaluate(question.about(course, asOf)));
  }

  @Override
  public LocalDate day() {
    return day;
  }

  @Override
  public Instant instant() {
    return instantOf(day, time);
  }

  private Instant instant(int dayOfCourse, String timeOfDay) {
    return instantOf(dayOf(dayOfCourse), LocalTime.parse(timeOfDay));
  }

  private static Instant instantOf(LocalDate date, LocalTime timeOfDay) {
    return date.atTime(timeOfDay).atZone(StoryQuestion.ZONE).toInstant();
  }
}
