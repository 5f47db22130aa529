package org.coursewatch.selfcare.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.ContraceptionInterrupted;
import org.coursewatch.course.CourseFact.ContraceptionRecorded;
import org.coursewatch.course.CourseFact.ContraceptionRecorded.Party;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.people.Actor;
import org.coursewatch.program.ContraceptionMethod;
import org.coursewatch.program.Programs;

/** What a patient tells of herself. Everything is recorded, also what does not count. */
@ApplicationScoped
public class TellOffice {

  private final CourseAccess access;
  private final RecordFact record;
  private final OwnDays days;
  private final Programs programs;

  @Inject
  TellOffice(CourseAccess access, RecordFact record, OwnDays days, Programs programs) {
    this.access = access;
    this.record = record;
    this.days = days;
    this.programs = programs;
  }

  /**
   * The methods in use today.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, or the
   *     same was entered today
   */
  @Transactional
  public void methods(CourseId id, Set<ContraceptionMethod> methods, Actor by, Instant now) {
    tell(id, new ContraceptionRecorded(today(id, by, now), Party.PATIENT, methods), by, now);
  }

  /**
   * A gap on the day {@code on}: a method stopped, failed or was forgotten.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, or the
   *     day lies ahead or before the course
   */
  @Transactional
  public void gap(CourseId id, LocalDate on, Actor by, Instant now) {
    tell(id, new ContraceptionInterrupted(on), by, now);
  }

  /**
   * A test at home on the day {@code on} that says pregnant.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, or the
   *     day lies ahead
   */
  @Transactional
  public void positive(CourseId id, LocalDate on, Actor by, Instant now) {
    tell(id, new PregnancyTested(on, Result.POSITIVE, Specimen.URINE, Setting.HOME, null), by, now);
  }

  private void tell(CourseId id, CourseFact fact, Actor by, Instant now) {
    record.record(id, fact, null, by, now);
  }

  private LocalDate today(CourseId id, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    return days.today(file, programs.find(file.program()).orElseThrow().zone(), now);
  }
}
