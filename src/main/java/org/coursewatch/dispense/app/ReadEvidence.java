package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.course.CourseFile;
import org.coursewatch.course.CourseId;
import org.coursewatch.course.app.CourseAccess;
import org.coursewatch.course.app.ReadCourse;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.IssuedAuthorization;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.Prescriber;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** Shows why a supply was allowed on its day: what was stored then, never worked out anew. */
@ApplicationScoped
public class ReadEvidence {

  /**
   * An authorization with who was concerned.
   *
   * @param pharmacy the name of the pharmacy it was issued to
   * @param prescriber who treats the patient now
   */
  public record Evidence(
      CourseFile file, IssuedAuthorization issued, String pharmacy, Prescriber prescriber) {}

  private final CourseAccess access;
  private final ReadCourse read;
  private final AuthorizationRegister register;
  private final People people;
  private final AuditTrail audit;

  @Inject
  public ReadEvidence(
      CourseAccess access,
      ReadCourse read,
      AuthorizationRegister register,
      People people,
      AuditTrail audit) {
    this.access = access;
    this.read = read;
    this.register = register;
    this.people = people;
    this.audit = audit;
  }

  /**
   * The stored decision behind {@code number}, for those who may read the whole course.
   *
   * @throws org.coursewatch.platform.ProblemException when the course is not the caller's, has no
   *     such authorization, or something of it is withheld from the caller
   */
  @Transactional
  public Evidence read(CourseId id, String number, Actor by, Instant now) {
    CourseFile file = access.toRead(id, by);
    if (read.discretion(file, by, now).withholds()) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "The evidence of this course is withheld from your role.",
              "Open what is withheld first, with a reason.")
          .asException();
    }
    IssuedAuthorization issued =
        AuthorizationNumber.parse(number)
            .flatMap(register::find)
            .filter(each -> each.course().equals(id))
            .orElseThrow(DispenseProblems::noSuchAuthorization);
    audit.note(
        by,
        AuditAction.AUTHORIZATION_READ,
        AuditSubject.authorization(file, issued.number().value()),
        now);
    return new Evidence(
        file,
        issued,
        people.pharmacy(issued.pharmacy()).map(Pharmacy::name).orElse(issued.pharmacy().toString()),
        people.prescriber(file.prescriber()).orElseThrow());
  }
}
