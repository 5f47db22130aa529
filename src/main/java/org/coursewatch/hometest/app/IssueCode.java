package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.HomeTesting;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.people.Actor;

/** Gives the patient a one-time code for the next home test. */
@ApplicationScoped
public class IssueCode {

  private static final Duration DAY = Duration.ofDays(1);

  /** A code with less time left is too short to do a test with. */
  private static final Duration LEAST_LEFT = Duration.ofHours(2);

  private static final int MOST_A_DAY = 10;

  private final CourseAccess access;
  private final CourseUpkeep upkeep;
  private final HomeTests tests;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public IssueCode(CourseAccess access, CourseUpkeep upkeep, HomeTests tests, AuditTrail audit) {
    this.access = access;
    this.upkeep = upkeep;
    this.tests = tests;
    this.audit = audit;
  }

  /**
   * A code that counts; the one there is, if it counts for long enough.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the patient's, a home
   *     test would not count, or too many codes were asked for
   */
  @Transactional
  public HomeTestCode issue(CourseId id, Actor by, Instant now) {
    CourseFile file = access.toChange(id, by);
    audit.attempt(AuditAction.HOME_TEST_CODE_ISSUED.on(AuditSubject.of(file)));
    if (!CourseAccess.isPatient(by)) {
      throw HomeTestProblems.onlyThePatient();
    }
    HomeTesting testing = HomeTesting.of(upkeep.question(file, now));
    if (testing != HomeTesting.PERMITTED) {
      throw HomeTestProblems.notNow(testing);
    }
    List<HomeTestCode> ofDay = tests.codes(file, now.minus(DAY));
    Optional<HomeTestCode> good =
        ofDay.stream().filter(code -> code.isGood(now.plus(LEAST_LEFT))).findFirst();
    if (good.isPresent()) {
      audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("home-test-code"), now);
      return good.get();
    }
    if (ofDay.size() >= MOST_A_DAY) {
      Instant free = ofDay.getLast().issuedAt().plus(DAY);
      throw HomeTestProblems.tooMany("codes", Duration.between(now, free));
    }
    HomeTestCode code =
        new HomeTestCode(
            UUID.randomUUID(),
            id,
            HomeTestCode.random(random::nextInt),
            now,
            now.plus(HomeTestCode.GOOD_FOR),
            false);
    tests.add(file, code, by.account());
    audit.note(
        by,
        AuditAction.HOME_TEST_CODE_ISSUED,
        AuditSubject.of(file).with(code.id().toString()),
        now);
    return code;
  }
}
