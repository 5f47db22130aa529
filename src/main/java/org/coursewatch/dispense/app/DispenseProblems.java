package org.coursewatch.dispense.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.dispense.PublicRefusal;
import org.coursewatch.dispense.json.PublicRefusalJson;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;

/** The problems the use cases of a pharmacy end with. None tells what a pharmacy may not know. */
final class DispenseProblems {

  private DispenseProblems() {}

  /** The same whichever of the two is wrong. */
  static ProblemException noSuchPatient() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no patient with this number and this birth date.",
            "Compare both with what the patient shows you.")
        .asException();
  }

  static ProblemException caseIsOver() {
    return Problem.of(
            ProblemType.CONFLICT,
            "This case is over; the patient has a newer one.",
            "Ask with the patient's number, or with the number of the newer case.")
        .asException();
  }

  /** The same for what does not exist and what is somebody else's. */
  static ProblemException noSuchAuthorization() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "There is no such authorization among those you may see.",
            "Check the number; only the pharmacy it was issued to, administrators and auditors see it.")
        .asException();
  }

  static ProblemException onlyPharmacies() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Only a pharmacy does this.",
            "Sign in with an account of a pharmacy.")
        .asException();
  }

  static ProblemException lookUpLater(Instant now, Instant until) {
    Duration wait = Duration.between(now, until);
    return Problem.later("Too many look-ups have opened nothing.", wait).asException();
  }

  static ProblemException lookupsLocked() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Look-ups of your pharmacy are locked: too many have opened nothing.",
            "Ask the program's administrator to release them.")
        .asException();
  }

  static ProblemException notLocked() {
    return Problem.of(
            ProblemType.CONFLICT,
            "There is no pharmacy with this id whose look-ups are locked.",
            "Nothing has to be done.")
        .asException();
  }

  static ProblemException onlyTheOffice() {
    return Problem.of(
            ProblemType.NOT_PERMITTED,
            "Only the program's office does this.",
            "Ask the program's administrator.")
        .asException();
  }

  static ProblemException notCleared() {
    return refused(List.of(PublicRefusal.notCleared(null)));
  }

  static ProblemException refused(List<PublicRefusal> refusals) {
    return Problem.of(
            ProblemType.REFUSED,
            "The supply may not be handed over now.",
            "Do what refusals says, and ask again.")
        .with("refusals", refusals.stream().map(PublicRefusalJson::of).toList())
        .asException();
  }

  static ProblemException tooManyDays(int most) {
    FieldError error =
        new FieldError(
            "daysSupply",
            "is more than the authorization permits",
            "Send at most " + most + ", or leave it out.");
    return Problem.malformed(List.of(error)).asException();
  }

  /** The authorization cannot be used any more. */
  static ProblemException notLive(Authorization authorization) {
    return switch (authorization.status()) {
      case LIVE -> throw new IllegalArgumentException("is live");
      case HANDED_OVER ->
          standing(
              authorization,
              "The supply of this authorization was handed over already.",
              "Nothing has to be done. The next supply takes a new authorization.");
      case REVERSED ->
          standing(
              authorization,
              "The authorization was reversed.",
              "Return the product to stock and confirm it; ask for a new authorization.");
      case LAPSED ->
          standing(
              authorization,
              "The authorization has lapsed: its last day is over.",
              "Return the product to stock and confirm it; ask for a new authorization.");
      case NO_LONGER_CLEARED ->
          standing(
              authorization,
              "The supply is no longer cleared.",
              "Return the product to stock and confirm it; the prescriber's office must act.");
    };
  }

  static ProblemException reversedAlready(Authorization authorization) {
    return standing(
        authorization,
        "The authorization was reversed already.",
        "Nothing has to be reversed. Confirm the return to stock, if you have not done so.");
  }

  static ProblemException handedOver(Authorization authorization) {
    return standing(
        authorization,
        "The supply was handed over; a dispensing cannot be reversed.",
        "If it was recorded by mistake, call the prescriber's office: two people can void it.");
  }

  static ProblemException notReversed(Authorization authorization) {
    return standing(
        authorization,
        "The authorization was not reversed, so nothing has to go back to stock.",
        "Reverse it first.");
  }

  static ProblemException returnedAlready(Authorization authorization) {
    return standing(
        authorization, "The return to stock was confirmed already.", "Nothing has to be done.");
  }

  private static ProblemException standing(
      Authorization authorization, String detail, String remedy) {
    Problem problem =
        Problem.of(ProblemType.CONFLICT, detail, remedy)
            .with("authorizationStatus", authorization.status().name());
    String reason = authorization.reversalReason();
    return (reason == null ? problem : problem.with("reason", reason)).asException();
  }
}
