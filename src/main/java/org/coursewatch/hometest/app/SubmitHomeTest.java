package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Setting;
import org.coursewatch.course.CourseFact.PregnancyTested.Specimen;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome.Recorded;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTestPhotos;
import org.coursewatch.hometest.HomeTestReport;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.hometest.ReportFault;
import org.coursewatch.hometest.ReportRules;
import org.coursewatch.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The patient sends a home test. It waits for a person; only a positive one is recorded at once,
 * with whatever else came or did not.
 */
@ApplicationScoped
public class SubmitHomeTest {

  private final CourseAccess access;
  private final RecordFact record;
  private final HomeTests tests;
  private final HomeTestPhotos photos;
  private final ReadReport reading;
  private final AuditTrail audit;

  @Inject
  public SubmitHomeTest(
      CourseAccess access,
      RecordFact record,
      HomeTests tests,
      HomeTestPhotos photos,
      ReadReport reading,
      AuditTrail audit) {
    this.access = access;
    this.record = record;
    this.tests = tests;
    this.photos = photos;
    this.reading = reading;
    this.audit = audit;
  }

  /** What would be wrong with {@code told} if it were sent now; nothing is written. */
  @Transactional
  public List<ReportFault> check(CourseId id, ToldHomeTest told, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("home-tests"), now);
    return faults(file, told, now);
  }

  /**
   * Keeps what was told for a person to look at.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the patient's, or
   *     something is wrong with a test that is not positive
   */
  @Transactional
  public HomeTest submit(CourseId id, ToldHomeTest told, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    AuditSubject subject = AuditSubject.of(file);
    audit.attempt(AuditAction.HOME_TEST_SENT.on(subject));
    if (!CourseAccess.isPatient(by)) {
      throw HomeTestProblems.onlyThePatient();
    }
    List<ReportFault> faults = faults(file, told, now);
    if (!faults.isEmpty()) {
      throw HomeTestProblems.faulty(faults);
    }
    HomeTestReport report = reading.report(file, told, now);
    HomeTestCode code = reading.code(file, told.code());
    UUID fact = report.isPositive() ? recordAtOnce(id, report, by, now) : null;
    HomeTest test =
        new HomeTest(
            UUID.randomUUID(),
            0,
            id,
            by.account(),
            now,
            report,
            code != null && code.isGood(now) ? code : null,
            free(file, told.photo()),
            fact,
            null);
    tests.add(file, test);
    audit.note(by, AuditAction.HOME_TEST_SENT, subject.with(test.id().toString()), now);
    return tests.find(file, test.id()).orElseThrow();
  }

  private List<ReportFault> faults(CourseFile file, ToldHomeTest told, Instant now) {
    HomeTestCode code = reading.code(file, told.code());
    boolean hasPhoto = free(file, told.photo()) != null;
    return ReportRules.faults(
        reading.report(file, told, now), code, told.code() != null, hasPhoto, now);
  }

  private @Nullable UUID free(CourseFile file, @Nullable UUID photo) {
    return photo != null && photos.isFree(file, photo) ? photo : null;
  }

  /** The id of the fact. Whatever comes after it in the ledger was caused by it. */
  private UUID recordAtOnce(CourseId id, HomeTestReport report, Actor by, Instant now) {
    PregnancyTested positive = fact(report, PregnancyTested.Result.POSITIVE);
    Recorded recorded = (Recorded) record.record(id, positive, null, by, now);
    return ReadReport.newest(recorded.file(), positive);
  }

  /** A home test as a fact, with {@code result} as somebody reads it. */
  static PregnancyTested fact(HomeTestReport report, PregnancyTested.Result result) {
    return new PregnancyTested(
        report.on(), result, Specimen.URINE, Setting.HOME, report.sensitivity());
  }
}
