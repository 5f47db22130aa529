package org.coursewatch.people.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.coursewatch.audit.AuditAction;
import org.coursewatch.audit.AuditSubject;
import org.coursewatch.audit.app.AuditTrail;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemType;

/** Registers a patient with the practice of the caller. */
@ApplicationScoped
public class RegisterPatient {

  private final People people;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public RegisterPatient(People people, AuditTrail audit) {
    this.people = people;
    this.audit = audit;
  }

  /**
   * The new patient, with a number nobody can guess.
   *
   * @throws org.coursewatch.platform.ProblemException when the caller belongs to no practice or the
   *     birth date lies in the future of the practice
   */
  @Transactional
  public Patient register(
      String givenName, String familyName, LocalDate birthDate, Actor by, Instant now) {
    PrescriberId prescriber = by.prescriber();
    if (!by.isPractice() || prescriber == null) {
      throw Problem.of(
              ProblemType.NOT_PERMITTED,
              "Only a practice registers patients.",
              "Sign in as prescriber or designee.")
          .asException();
    }
    LocalDate today = LocalDate.ofInstant(now, people.prescriber(prescriber).orElseThrow().zone());
    if (birthDate.isAfter(today)) {
      FieldError error =
          new FieldError("birthDate", "lies in the future", "Send the day of birth.");
      throw Problem.malformed(java.util.List.of(error)).asException();
    }
    PatientId id = new PatientId(UUID.randomUUID());
    PatientNumber number = PatientNumber.random(random::nextInt);
    Patient patient = new Patient(id, number, givenName, familyName, birthDate, prescriber);
    people.add(patient, by.account(), now);
    audit.note(by, AuditAction.PATIENT_REGISTERED, AuditSubject.of(id), now);
    return patient;
  }
}
