package org.coursewatch.dispense.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.coursewatch.course.CourseLedger;
import org.coursewatch.dispense.AuthorizationRegister;
import org.coursewatch.dispense.json.AuthorizationRecordJson;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.PatientRecordPart;

/** The authorizations of a patient's courses, each with the evidence it was decided on. */
@ApplicationScoped
class AuthorizationsPart implements PatientRecordPart {

  private final CourseLedger ledger;
  private final AuthorizationRegister register;

  @Inject
  AuthorizationsPart(CourseLedger ledger, AuthorizationRegister register) {
    this.ledger = ledger;
    this.register = register;
  }

  @Override
  public int place() {
    return 40;
  }

  @Override
  public String name() {
    return "authorizations";
  }

  @Override
  public String title() {
    return "Supplies pharmacies were authorized to hand over to you";
  }

  @Override
  public Object read(PatientRecord patient, Actor reader, Instant now) {
    return ledger.of(patient.id()).stream()
        .flatMap(course -> register.of(course).stream())
        .map(
            issued -> AuthorizationRecordJson.of(issued, register.stockReturn(issued).orElse(null)))
        .toList();
  }
}
