package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.course.app.CourseUpkeep;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.people.Actor;

/** Reads an authorization as it stands now. */
@ApplicationScoped
public class ReadAuthorization {

  private final PharmacyAccess access;
  private final CourseLedger ledger;
  private final CourseUpkeep upkeep;
  private final AuthorizationBook book;
  private final AuditTrail audit;

  @Inject
  public ReadAuthorization(
      PharmacyAccess access,
      CourseLedger ledger,
      CourseUpkeep upkeep,
      AuthorizationBook book,
      AuditTrail audit) {
    this.access = access;
    this.ledger = ledger;
    this.upkeep = upkeep;
    this.book = book;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException not found, when there is no such
   *     authorization or the actor may not see it
   */
  @Transactional
  public Authorization read(AuthorizationNumber number, Actor by, Instant now) {
    IssuedAuthorization issued = access.toRead(number, by);
    CourseFile file = ledger.find(issued.course()).orElseThrow();
    audit.note(
        by, AuditAction.AUTHORIZATION_READ, AuditSubject.authorization(file, number.value()), now);
    Instant at = file.atLeastLastRecorded(now);
    return book.standing(issued, upkeep.question(file, at));
  }
}
