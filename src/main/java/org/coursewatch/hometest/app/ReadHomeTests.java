package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.hometest.HomeTest;
import org.coursewatch.hometest.HomeTestPhotos;
import org.coursewatch.hometest.HomeTestReuse;
import org.coursewatch.hometest.HomeTestWarning;
import org.coursewatch.hometest.HomeTests;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.Role;
import org.coursewatch.people.app.WhoActs;
import org.jspecify.annotations.Nullable;

/** Reads home tests: those of a course, those that wait, one with its photo. */
@ApplicationScoped
public class ReadHomeTests {

  /**
   * A page of home tests.
   *
   * @param tellsResults whether the reader is told what they showed: the program's office and
   *     auditors look at how they are handled
   */
  public record Page(List<HomeTest> tests, boolean tellsResults) {}

  /**
   * One that waits, and whose it is; {@code name} is null once the patient is erased, {@code site}
   * is the zone of the practice.
   */
  public record Waiting(
      HomeTests.Waiting test, String number, @Nullable String name, ZoneId site) {}

  /** One for the person who decides; as {@link Waiting}. */
  public record Review(
      HomeTest test,
      String number,
      @Nullable String name,
      ZoneId site,
      Set<HomeTestWarning> warnings) {}

  private final CourseAccess access;
  private final HomeTests tests;
  private final HomeTestPhotos photos;
  private final PatientBook patients;
  private final People people;
  private final WhoActs who;
  private final AuditTrail audit;

  @Inject
  public ReadHomeTests(
      CourseAccess access,
      HomeTests tests,
      HomeTestPhotos photos,
      PatientBook patients,
      People people,
      WhoActs who,
      AuditTrail audit) {
    this.access = access;
    this.tests = tests;
    this.photos = photos;
    this.patients = patients;
    this.people = people;
    this.who = who;
    this.audit = audit;
  }

  /**
   * The home tests of a course, the newest first, at most {@code most}.
   *
   * @param before only those with a smaller number, null from the newest on
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's
   */
  @Transactional
  public Page ofCourse(CourseId id, @Nullable Long before, int most, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with("home-tests"), now);
    return new Page(tests.of(file, before, most), !by.readsEverything());
  }

  /** What waits for the practice, the oldest first, at most {@code most}. */
  @Transactional
  public List<Waiting> waiting(int most, Actor by, Instant now) {
    if (!by.isPractice()) {
      return List.of();
    }
    audit.note(by, AuditAction.WORKLIST_READ, AuditSubject.list("home-tests"), now);
    return tests.waiting(by.reach().treats(), most).stream().map(test -> named(test, by)).toList();
  }

  /** How many wait for the practice, {@code most} when there are more: for a link to the list. */
  @Transactional
  public int countWaiting(int most, Actor by) {
    return by.isPractice() ? tests.waiting(by.reach().treats(), most).size() : 0;
  }

  /**
   * A home test with what the person who decides is to look at.
   *
   * @throws org.coursewatch.platform.ProblemException when it is not the practice's
   */
  @Transactional
  public Review review(UUID id, Actor by, Instant now) {
    CourseFile file = find(id, by);
    requirePractice(by);
    HomeTest test = tests.find(file, id).orElseThrow(HomeTestProblems::notFound);
    audit.note(by, AuditAction.COURSE_READ, AuditSubject.of(file).with(id.toString()), now);
    PatientRecord patient = patients.find(file.patient()).orElseThrow();
    HomeTestReuse reuse = who.asService(() -> tests.reuse(test));
    return new Review(
        test,
        patient.number().toString(),
        name(patient),
        site(file),
        HomeTestWarning.of(test, reuse));
  }

  /**
   * The photo as a JPEG, for the patient and the practice that treats, and for nobody else.
   *
   * @throws org.coursewatch.platform.ProblemException when there is none, or it is not the caller's
   */
  @Transactional
  public byte[] photo(UUID id, Actor by, Instant now) {
    CourseFile file = find(id, by);
    if (!CourseAccess.isPatient(by)) {
      requirePractice(by);
    }
    HomeTest test = tests.find(file, id).orElseThrow(HomeTestProblems::notFound);
    UUID photo = test.photo();
    if (photo == null) {
      throw HomeTestProblems.notFound();
    }
    audit.note(
        by, AuditAction.HOME_TEST_PHOTO_SEEN, AuditSubject.of(file).with(id.toString()), now);
    return photos.find(file, photo).orElseThrow(HomeTestProblems::notFound);
  }

  private CourseFile find(UUID id, Actor by) {
    return access.toRead(tests.courseOf(id).orElseThrow(HomeTestProblems::notFound), by);
  }

  private static void requirePractice(Actor by) {
    if (by.role() != Role.PRESCRIBER && by.role() != Role.DESIGNEE) {
      throw HomeTestProblems.onlyThePractice();
    }
  }

  private Waiting named(HomeTests.Waiting test, Actor by) {
    CourseFile file = access.toRead(test.course(), by);
    PatientRecord patient = patients.find(file.patient()).orElseThrow();
    return new Waiting(test, patient.number().toString(), name(patient), site(file));
  }

  private ZoneId site(CourseFile file) {
    return people.prescriber(file.prescriber()).orElseThrow().zone();
  }

  private static @Nullable String name(PatientRecord patient) {
    Identity identity = patient.identity();
    return identity == null ? null : identity.givenName() + " " + identity.familyName();
  }
}
