package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientRecord;

/**
 * Notes a list that shows names: one entry for the list and one for each patient in it, so that
 * each patient learns of it.
 */
@ApplicationScoped
class PatientsShown {

  private final AuditTrail audit;

  @Inject
  PatientsShown(AuditTrail audit) {
    this.audit = audit;
  }

  void note(String list, List<PatientRecord> found, Actor by, Instant now) {
    audit.note(by, AuditAction.PATIENTS_SEARCHED, AuditSubject.list(list), now);
    for (PatientRecord each : found) {
      AuditSubject subject = AuditSubject.of(each.id()).with(list);
      audit.note(by, AuditAction.PATIENTS_SEARCHED, subject, now);
    }
  }
}
