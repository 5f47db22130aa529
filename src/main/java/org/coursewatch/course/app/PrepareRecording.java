package org.coursewatch.course.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.Evaluation;
import org.coursewatch.course.Question;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;

/** What somebody of the practice has to know before recording and right after it. */
@ApplicationScoped
public class PrepareRecording {

  /**
   * A course as its practice records to it.
   *
   * @param question about it, now
   * @param evaluation the answer
   * @param site the zone of the practice
   * @param today the day there
   */
  public record Prepared(
      CourseFile file, Question question, Evaluation evaluation, ZoneId site, LocalDate today) {}

  private final ReadCourse read;
  private final CourseUpkeep upkeep;
  private final People people;

  @Inject
  public PrepareRecording(ReadCourse read, CourseUpkeep upkeep, People people) {
    this.read = read;
    this.upkeep = upkeep;
    this.people = people;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's to record
   *     to
   */
  @Transactional
  public Prepared prepare(CourseId id, Actor by, Instant now) {
    Prepared prepared = show(id, by, now);
    if (!by.treats(prepared.file().prescriber())) {
      throw CourseProblems.notPermitted(
          "You may read this course, not change it.", "Ask the treating practice.");
    }
    return prepared;
  }

  /** The same for everybody who may read the course. */
  @Transactional
  public Prepared show(CourseId id, Actor by, Instant now) {
    ReadCourse.View view = read.read(id, now, null, by, now);
    ZoneId site = people.prescriber(view.file().prescriber()).orElseThrow().zone();
    return new Prepared(
        view.file(),
        upkeep.question(view.file(), now),
        view.evaluation(),
        site,
        LocalDate.ofInstant(now, site));
  }
}
