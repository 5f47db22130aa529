package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.Question;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Pharmacy;

/** Finds the authorization a pharmacy wants to do something with. */
@ApplicationScoped
class OwnAuthorization {

  /**
   * An authorization of the calling pharmacy, its course kept from others until the transaction
   * ends.
   *
   * @param file its course
   * @param question the pharmacy's about that course, without a request
   * @param authorization as it stands at the instant of the question
   */
  record Locked(CourseFile file, Question question, Authorization authorization) {

    IssuedAuthorization issued() {
      return authorization.issued();
    }

    /** As the audit trail names it. */
    AuditSubject subject() {
      return AuditSubject.authorization(file, issued().number().value());
    }

    Instant at() {
      return question.asOf();
    }
  }

  private final PharmacyAccess access;
  private final CourseLedger ledger;
  private final CourseAtPharmacy courses;
  private final AuthorizationBook book;

  @Inject
  OwnAuthorization(
      PharmacyAccess access,
      CourseLedger ledger,
      CourseAtPharmacy courses,
      AuthorizationBook book) {
    this.access = access;
    this.ledger = ledger;
    this.courses = courses;
    this.book = book;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the actor works for no pharmacy; not
   *     found, when there is no such authorization or it is another pharmacy's
   */
  Locked lock(AuthorizationNumber number, Actor by, Instant now) {
    Pharmacy pharmacy = access.pharmacy(by);
    IssuedAuthorization issued = access.own(number, pharmacy);
    CourseFile file = ledger.lock(issued.course()).orElseThrow();
    Question question = courses.question(file, pharmacy, now);
    return new Locked(file, question, book.standing(issued, question));
  }
}
