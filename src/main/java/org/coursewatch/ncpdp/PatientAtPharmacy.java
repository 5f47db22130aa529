package org.coursewatch.ncpdp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.dispense.app.LookUpCase;
import org.coursewatch.dispense.app.LookUpPatient;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;

/** Finds the patient a pharmacy's message means, through the doors that count guesses. */
@ApplicationScoped
class PatientAtPharmacy {

  /** Whom a message means. */
  sealed interface Found {

    /** Somebody with both. */
    record Somebody(PatientNumber number, LocalDate birthDate) implements Found {}

    /** Nobody, and what to say of it. */
    record Nobody(ReasonCode code, String note) implements Found {}
  }

  private final LookUpPatient patients;
  private final LookUpCase cases;

  @Inject
  PatientAtPharmacy(LookUpPatient patients, LookUpCase cases) {
    this.patients = patients;
    this.cases = cases;
  }

  /**
   * By the case or by the patient's number, and by the birth date; never by a name.
   *
   * @throws ProblemException without a birth date, and when the pharmacy has to wait or is locked
   */
  Found find(ToldPatient told, Actor by, Instant now) {
    Optional<CaseNumber> caseNumber = told.caseNumber();
    Optional<PatientNumber> number = told.patientNumber();
    if (caseNumber.isEmpty() && number.isEmpty()) {
      return unnamed(told);
    }
    if (told.birthDate() == null) {
      throw withoutBirthDate();
    }
    LocalDate birthDate = Objects.requireNonNull(told.birthDate());
    try {
      if (caseNumber.isEmpty()) {
        patients.check(number.get(), birthDate, by, now);
        return new Found.Somebody(number.get(), birthDate);
      }
      PatientNumber meant = cases.find(caseNumber.get(), birthDate, by, now);
      return number.isEmpty() || number.get().equals(meant)
          ? new Found.Somebody(meant, birthDate)
          : new Found.Nobody(ReasonCode.EC, "REMSCaseID and REMSPatientID do not fit together.");
    } catch (ProblemException e) {
      return nobody(e, caseNumber.isPresent());
    }
  }

  private static Found nobody(ProblemException e, boolean byCase) {
    Problem problem = e.problem();
    return switch (problem.type()) {
      case NOT_FOUND ->
          byCase
              ? new Found.Nobody(ReasonCode.EC, "There is no case with this id and birth date.")
              : new Found.Nobody(ReasonCode.EM, problem.detail() + " " + problem.remedy());
      case CONFLICT -> new Found.Nobody(ReasonCode.EC, problem.detail() + " " + problem.remedy());
      default -> throw e;
    };
  }

  private static Found unnamed(ToldPatient told) {
    return told.caseTold() == null
        ? new Found.Nobody(
            ReasonCode.EM,
            "A name and a birth date find nobody. Send the number the patient shows you as"
                + " REMSPatientID, or the case as REMSCaseID.")
        : new Found.Nobody(ReasonCode.EC, "REMSCaseID is not the id of a case.");
  }

  private static ProblemException withoutBirthDate() {
    FieldError error =
        new FieldError(
            "Patient/HumanPatient/DateOfBirth/Date",
            "is missing",
            "Send the birth date the patient shows you.");
    return Problem.malformed(List.of(error)).asException();
  }
}
