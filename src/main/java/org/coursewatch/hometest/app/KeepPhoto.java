package org.coursewatch.hometest.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.hometest.HomeTestPhotos;
import org.coursewatch.hometest.HomeTestPhotos.Photo;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.picture.CleanPicture;
import org.coursewatch.platform.picture.UnusablePicture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the photo of a home test before the rest is right, so that nobody has to take it again
 * because of a mistyped lot. What was sent is drawn anew; the file itself is never stored.
 */
@ApplicationScoped
public class KeepPhoto {

  private static final Duration DAY = Duration.ofDays(1);

  private final CourseAccess access;
  private final HomeTestPhotos photos;
  private final HomeTestLimits limits;
  private final AuditTrail audit;

  @Inject
  public KeepPhoto(
      CourseAccess access, HomeTestPhotos photos, HomeTestLimits limits, AuditTrail audit) {
    this.access = access;
    this.photos = photos;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * The id under which the photo is kept until it is sent off.
   *
   * @throws UnusablePicture when {@code upload} is no photo that is taken
   * @throws org.coursewatch.platform.ProblemException when the course is not the patient's, or too
   *     many photos came within a day
   */
  @Transactional
  public UUID keep(CourseId id, byte[] upload, Actor by, Instant now) throws UnusablePicture {
    CourseFile file = access.toChange(id, by);
    AuditSubject subject = AuditSubject.of(file);
    audit.attempt(AuditAction.HOME_TEST_PHOTO_KEPT.on(subject));
    if (!CourseAccess.isPatient(by)) {
      throw HomeTestProblems.onlyThePatient();
    }
    if (isTooMuch(file, now)) {
      throw HomeTestProblems.tooMany("photos", DAY);
    }
    CleanPicture clean = CleanPicture.of(upload);
    UUID photo = photos.add(file, new Photo(clean.jpeg(), clean.look().bits()), by.account(), now);
    audit.note(by, AuditAction.HOME_TEST_PHOTO_KEPT, subject.with(photo.toString()), now);
    return photo;
  }

  /**
   * The same for a machine, which is told everything as a problem.
   *
   * @param isPositive whether the photo belongs to a positive test, which waits for nothing: null
   *     then, when it cannot be kept
   */
  @Transactional
  public @Nullable UUID keep(
      CourseId id, byte[] upload, boolean isPositive, Actor by, Instant now) {
    if (isPositive && isTooMuch(access.toChange(id, by), now)) {
      return null;
    }
    try {
      return keep(id, upload, by, now);
    } catch (UnusablePicture e) {
      if (isPositive) {
        return null;
      }
      throw HomeTestProblems.unusable(e.reason());
    }
  }

  private boolean isTooMuch(CourseFile file, Instant now) {
    return photos.countSince(file, now.minus(DAY)) >= limits.photosADay;
  }
}
