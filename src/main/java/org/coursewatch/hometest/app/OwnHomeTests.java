package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.HomeTesting;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTestCode;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.notice.NoticePreferences;
import org.coursewatch.notice.PreferenceBook;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.People;
import org.jspecify.annotations.Nullable;

/**
 * What a patient needs to know for a home test: whether, with which code, and what became of
 * others.
 */
@ApplicationScoped
public class OwnHomeTests {

  private static final int MOST = 50;

  /**
   * Where a patient stands.
   *
   * @param course the newest course
   * @param testing whether a home test can count, and if not why
   * @param code the code that counts, null when there is none
   * @param zone the zone of the patient's clock, as chosen for notices; else the practice's
   * @param tests the newest home tests
   */
  public record Own(
      CourseId course,
      HomeTesting testing,
      @Nullable HomeTestCode code,
      ZoneId zone,
      List<HomeTest> tests) {}

  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final HomeTests tests;
  private final People people;
  private final PreferenceBook preferences;
  private final AuditTrail audit;

  @Inject
  public OwnHomeTests(
      CourseLedger ledger,
      CourseUpkeep upkeep,
      HomeTests tests,
      People people,
      PreferenceBook preferences,
      AuditTrail audit) {
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.tests = tests;
    this.people = people;
    this.preferences = preferences;
    this.audit = audit;
  }

  /** Empty when the account is no patient's, or the patient has no course yet. */
  @Transactional
  public Optional<Own> read(Actor by, Instant now) {
    PatientId patient = by.patient();
    List<CourseId> courses = patient == null ? List.of() : ledger.of(patient);
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    CourseFile file = ledger.find(courses.getFirst()).orElseThrow();
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("home-tests"), now);
    return Optional.of(
        new Own(
            file.id(),
            HomeTesting.of(upkeep.question(file, now)),
            tests.codes(file, now.minus(HomeTestCode.GOOD_FOR)).stream()
                .filter(code -> code.isGood(now))
                .findFirst()
                .orElse(null),
            zone(file, by),
            tests.of(file, null, MOST)));
  }

  private ZoneId zone(CourseFile file, Actor by) {
    return preferences
        .find(by.account())
        .map(NoticePreferences::zone)
        .orElseGet(() -> people.prescriber(file.prescriber()).orElseThrow().zone());
  }
}
