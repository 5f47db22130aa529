package org.coursewatch.ncpdp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coursewatch.dispense.AuthorizationNumber;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.ncpdp.PatientAtPharmacy.Found;
import org.coursewatch.ncpdp.PatientAtPharmacy.Found.Somebody;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;

/** Finds which authorization a pharmacy's message is about. */
@ApplicationScoped
class AuthorizationAtPharmacy {

  /** What a message names. */
  sealed interface Named {

    record Authorization(AuthorizationNumber number) implements Named {}

    record Patient(Somebody somebody) implements Named {}
  }

  private final PatientAtPharmacy patients;
  private final AskEligibility ask;

  @Inject
  AuthorizationAtPharmacy(PatientAtPharmacy patients, AskEligibility ask) {
    this.patients = patients;
    this.ask = ask;
  }

  /**
   * The one the message names, or else the patient it names.
   *
   * @throws ProblemException when it names neither, or nobody
   */
  Named named(ScriptMessage message, Actor by, Instant now) {
    Optional<String> told = message.content().textOf("REMSAuthorizationNumber");
    if (told.isPresent()) {
      return AuthorizationNumber.parse(told.get())
          .map(Named.Authorization::new)
          .orElseThrow(() -> fault("was mistyped"));
    }
    Optional<AuthorizationNumber> inHeader =
        message.header().textAt("AuthorizationNumber").flatMap(AuthorizationNumber::parse);
    return inHeader.isPresent()
        ? new Named.Authorization(inHeader.get())
        : new Named.Patient(patient(message, by, now));
  }

  /**
   * The authorization that was named: of a patient the pharmacy's live one.
   *
   * @throws ProblemException a conflict when there is none
   */
  AuthorizationNumber number(Named named, Actor by, Instant now) {
    return switch (named) {
      case Named.Authorization(AuthorizationNumber number) -> number;
      case Named.Patient(Somebody(PatientNumber number, LocalDate birthDate)) ->
          Optional.ofNullable(ask.ask(number, birthDate, null, by, now).decision().number())
              .orElseThrow(AuthorizationAtPharmacy::noneLive);
    };
  }

  private Somebody patient(ScriptMessage message, Actor by, Instant now) {
    Faults faults = new Faults();
    ToldPatient told = ToldPatient.read(message, faults);
    faults.throwIfAny();
    if (told.caseTold() == null && told.number() == null) {
      throw fault("is missing, and no patient is named");
    }
    return switch (patients.find(told, by, now)) {
      case Found.Nobody(_, String note) ->
          throw Problem.of(ProblemType.NOT_FOUND, note, "Send REMSAuthorizationNumber.")
              .asException();
      case Somebody somebody -> somebody;
    };
  }

  private static ProblemException noneLive() {
    return Problem.of(
            ProblemType.CONFLICT,
            "Your pharmacy holds no live authorization for this patient.",
            "Ask for one with a REMSRequest, or send REMSAuthorizationNumber.")
        .asException();
  }

  private static ProblemException fault(String reason) {
    FieldError error =
        new FieldError(
            "REMSAuthorizationNumber",
            reason,
            "Send the number the REMSResponse gave, beside the medication.");
    return Problem.malformed(List.of(error)).asException();
  }
}
