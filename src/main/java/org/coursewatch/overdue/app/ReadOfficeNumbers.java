package org.coursewatch.overdue.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.overdue.OfficeNumbers;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.program.Program;

/** Tells the program's office and its auditors how much waits for them. */
@ApplicationScoped
public class ReadOfficeNumbers {

  private final OfficeNumbers.Source numbers;
  private final AuditTrail audit;

  @Inject
  ReadOfficeNumbers(OfficeNumbers.Source numbers, AuditTrail audit) {
    this.numbers = numbers;
    this.audit = audit;
  }

  /**
   * The numbers on the program day of {@code now}.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller is neither
   */
  @Transactional
  public OfficeNumbers read(Program program, Actor by, Instant now) {
    if (!by.readsEverything()) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "This is for the program's office and its auditors.",
              "Ask the program's administrator.")
          .asException();
    }
    audit.note(by, AuditAction.REPORT_READ, AuditSubject.list("office"), now);
    return numbers.read(program.id(), program.zone().dayOf(now));
  }
}
