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
import org.coursewatch.people.Backgrounds;
import org.coursewatch.people.Backgrounds.OfPatient;
import org.coursewatch.people.Identity;
import org.coursewatch.people.Patient;
import org.coursewatch.people.PatientBook;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.PatientRecord;
import org.coursewatch.people.People;
import org.coursewatch.people.PrescriberId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Registers a patient with the practice of the caller. */
@ApplicationScoped
public class RegisterPatient {

  private final People people;
  private final PatientBook book;
  private final Backgrounds backgrounds;
  private final AuditTrail audit;
  private final SecureRandom random = new SecureRandom();

  @Inject
  public RegisterPatient(
      People people, PatientBook book, Backgrounds backgrounds, AuditTrail audit) {
    this.people = people;
    this.book = book;
    this.backgrounds = backgrounds;
    this.audit = audit;
  }

  /** The new patient, with nothing told but names and birth date, whoever else is called so. */
  @Transactional
  public Patient register(
      String givenName, String familyName, LocalDate birthDate, Actor by, Instant now) {
    Identity identity = Identity.of(givenName, familyName, birthDate);
    PatientRecord patient = register(identity, OfPatient.NOT_TOLD, true, by, now);
    return new Patient(
        patient.id(), patient.number(), givenName, familyName, birthDate, patient.prescriber());
  }

  /**
   * The new patient, with a number nobody can guess.
   *
   * @param background what reports tell patients apart by
   * @param confirmedOther whether the caller says that it is none of the namesakes born on the same
   *     day, such as a twin
   * @throws org.coursewatch.platform.ProblemException when the caller belongs to no practice, the
   *     birth date lies in the future of the practice, or the practice has such a namesake and the
   *     caller did not say that it is somebody else
   */
  @Transactional
  public PatientRecord register(
      Identity identity, OfPatient background, boolean confirmedOther, Actor by, Instant now) {
    return register(identity, background, confirmedOther, by.prescriber(), by, now);
  }

  /**
   * The new patient of {@code prescriber}, for whom the caller records: a record system works for
   * all prescribers of its practice, and names one.
   *
   * @throws org.coursewatch.platform.ProblemException as above, or when the caller records for
   *     other prescribers only
   */
  @Transactional
  public PatientRecord register(
      Identity identity,
      OfPatient background,
      boolean confirmedOther,
      @Nullable PrescriberId prescriber,
      Actor by,
      Instant now) {
    if (!by.isPractice() || prescriber == null || !by.treats(prescriber)) {
      throw PatientProblems.notPermitted(
          "Only a practice registers patients.", "Sign in as prescriber or designee.");
    }
    refuseUnborn(identity, prescriber, now);
    if (!confirmedOther) {
      refuseNamesake(identity);
    }
    PatientId id = new PatientId(UUID.randomUUID());
    PatientNumber number = PatientNumber.random(random::nextInt);
    PatientRecord patient =
        PatientRecord.registered(id, number, identity, prescriber, by.account(), now);
    book.add(patient);
    backgrounds.tell(id, background, identity);
    audit.note(by, AuditAction.PATIENT_REGISTERED, AuditSubject.of(id), now);
    return patient;
  }

  /** Nobody is born later than today at the practice. */
  void refuseUnborn(Identity identity, PrescriberId prescriber, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, people.prescriber(prescriber).orElseThrow().zone());
    if (identity.birthDate().isAfter(today)) {
      throw PatientProblems.malformed("birthDate", "lies in the future", "Send the day of birth.");
    }
  }

  private void refuseNamesake(Identity identity) {
    book.named(identity.familyName(), identity.birthDate(), 1).stream()
        .findFirst()
        .ifPresent(
            namesake -> {
              throw Problem.of(
                      ProblemType.CONFLICT,
                      "The practice has a patient of this family name born on this day.",
                      "Go on with that patient, or send \"duplicate\": \"CONFIRMED_OTHER_PERSON\".")
                  .with("patientId", namesake.id().toString())
                  .asException();
            });
  }
}
