package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.CourseFact.PregnancyTested.Result;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.RecordFact;
import org.coursewatch.course.app.RecordFact.Outcome.Recorded;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTest.Decision;
import org.coursewatch.hometest.HomeTest.Verdict;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Role;

/** A person of the practice has looked at a home test and decides, once. */
@ApplicationScoped
public class DecideHomeTest {

  private final CourseAccess access;
  private final RecordFact record;
  private final HomeTests tests;
  private final AuditTrail audit;

  @Inject
  public DecideHomeTest(CourseAccess access, RecordFact record, HomeTests tests, AuditTrail audit) {
    this.access = access;
    this.record = record;
    this.tests = tests;
    this.audit = audit;
  }

  /**
   * Records the test as a fact of the course, in the name of who looked at it. One that the patient
   * read as positive is a fact already: then only what the person sees is written down, and a false
   * positive is ruled out by two people on the course.
   *
   * @param result as the person reads the photo
   * @throws org.coursewatch.platform.ProblemException when it is not the caller's to decide, is
   *     decided already, or the fact is refused at the door
   */
  @Transactional
  public HomeTest accept(UUID id, Result result, Actor by, Instant now) {
    CourseFile file = toDecide(id, AuditAction.HOME_TEST_ACCEPTED, by);
    HomeTest test = open(file, id);
    if (result != Result.POSITIVE) {
      access.refuseStopped(by);
    }
    UUID fact = test.report().isPositive() ? null : recordAs(result, test, by, now);
    tests.decide(file, id, new Decision(Verdict.ACCEPTED, by.account(), now, result, fact, null));
    return decided(file, id, AuditAction.HOME_TEST_ACCEPTED, by, now);
  }

  /**
   * The test counts for nothing; the patient reads why. A positive one stays recorded.
   *
   * @throws org.coursewatch.platform.ProblemException when it is not the caller's to decide, or is
   *     decided already
   */
  @Transactional
  public HomeTest refuse(UUID id, String reason, Actor by, Instant now) {
    CourseFile file = toDecide(id, AuditAction.HOME_TEST_REFUSED, by);
    access.refuseStopped(by);
    open(file, id);
    tests.decide(file, id, new Decision(Verdict.REFUSED, by.account(), now, null, null, reason));
    return decided(file, id, AuditAction.HOME_TEST_REFUSED, by, now);
  }

  private CourseFile toDecide(UUID id, AuditAction action, Actor by) {
    CourseFile file =
        access.toChange(tests.courseOf(id).orElseThrow(HomeTestProblems::notFound), by);
    audit.attempt(action.on(AuditSubject.of(file).with(id.toString())));
    if (by.role() != Role.PRESCRIBER && by.role() != Role.DESIGNEE) {
      throw HomeTestProblems.onlyThePractice();
    }
    return file;
  }

  private HomeTest open(CourseFile file, UUID id) {
    HomeTest test = tests.find(file, id).orElseThrow(HomeTestProblems::notFound);
    if (test.decision() != null) {
      throw HomeTestProblems.decided();
    }
    return test;
  }

  private UUID recordAs(Result result, HomeTest test, Actor by, Instant now) {
    PregnancyTested fact = SubmitHomeTest.fact(test.report(), result);
    Recorded recorded = (Recorded) record.record(test.course(), fact, null, by, now);
    return ReadReport.newest(recorded.file(), fact);
  }

  private HomeTest decided(CourseFile file, UUID id, AuditAction action, Actor by, Instant now) {
    audit.note(by, action, AuditSubject.of(file).with(id.toString()), now);
    return tests.find(file, id).orElseThrow();
  }
}
