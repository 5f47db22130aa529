package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.AuditSubject.Kind;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.People;
import org.coursewatch.people.Practice;
import org.coursewatch.people.PracticeId;
import org.coursewatch.people.Role;

/** The program's office adds a practice that prescribers can be invited to. */
@ApplicationScoped
public class AddPractice {

  private final People people;
  private final AuditTrail audit;

  @Inject
  AddPractice(People people, AuditTrail audit) {
    this.people = people;
    this.audit = audit;
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when the caller is not the program's office
   */
  @Transactional
  public Practice add(String name, Actor by, Instant now) {
    if (by.role() != Role.ADMINISTRATOR) {
      throw PartyProblems.notPermitted(
          "Only the program's office adds practices.", "Enroll with a practice of your own.");
    }
    Practice practice = new Practice(new PracticeId(UUID.randomUUID()), name);
    people.add(practice);
    audit.note(by, AuditAction.ENROLLED, AuditSubject.of(Kind.PRACTICE, practice.id()), now);
    return practice;
  }
}
