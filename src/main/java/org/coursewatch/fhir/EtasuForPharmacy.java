package org.coursewatch.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.EtasuRequirement.Element;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.PublicRefusal;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.dispense.app.AskEligibility.Eligibility;
import org.coursewatch.dispense.app.LookUpCase;
import org.coursewatch.fhir.EtasuAnswer.Reason;
import org.coursewatch.fhir.EtasuAnswer.Requirement;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Answers a pharmacy with what a pharmacy may know. It opens a patient with number (its own or the
 * case's) and birth date, through the same doors as everywhere, so that guessing is counted and
 * stopped here too.
 */
@ApplicationScoped
class EtasuForPharmacy {

  private static final String TOO_LITTLE =
      "A pharmacy names a patient by patient number or case number, and birth date.";

  /** What a pharmacy learns of all that is the prescriber's office's to do. */
  private static final String CLEARANCE = "Clearance";

  private static final List<String> TITLES =
      List.of(
          CLEARANCE,
          Element.PRESCRIBER_ENROLLMENT.title(),
          Element.PHARMACY_ENROLLMENT.title(),
          Element.DISPENSING.title());

  private final LookUpCase caseLookUp;
  private final AskEligibility eligibility;

  @Inject
  EtasuForPharmacy(LookUpCase caseLookUp, AskEligibility eligibility) {
    this.caseLookUp = caseLookUp;
    this.eligibility = eligibility;
  }

  /**
   * The answer.
   *
   * @throws ProblemException when the actor works for no pharmacy, or too many look-ups of it have
   *     opened nothing
   */
  EtasuAnswer answer(EtasuQuestion asked, Actor by, Instant now) {
    DescribedPatient told = asked.patient();
    LocalDate born = told == null ? null : told.birthDate();
    if (told == null || born == null) {
      return new EtasuAnswer.Unknown(TOO_LITTLE);
    }
    try {
      Optional<PatientNumber> number = meant(asked.caseNumber(), told, born, by, now);
      return number
          .map(known -> answer(asked, known, born, by, now))
          .orElseGet(() -> new EtasuAnswer.Unknown(TOO_LITTLE));
    } catch (ProblemException refused) {
      ProblemType type = refused.problem().type();
      if (type == ProblemType.NOT_FOUND || type == ProblemType.CONFLICT) {
        return new EtasuAnswer.Unknown(refused.problem().detail());
      }
      throw refused;
    }
  }

  /** The number of the patient who is meant; empty when too little was told. */
  private Optional<PatientNumber> meant(
      @Nullable String caseNumber, DescribedPatient told, LocalDate born, Actor by, Instant now) {
    if (caseNumber != null) {
      return CaseNumber.parse(caseNumber)
          .map(each -> caseLookUp.find(each, born, by, now))
          .filter(found -> told.numbers().isEmpty() || told.numbers().equals(Set.of(found)));
    }
    if (told.numbers().size() != 1) {
      return Optional.empty();
    }
    return Optional.of(told.numbers().iterator().next());
  }

  private EtasuAnswer answer(
      EtasuQuestion asked, PatientNumber number, LocalDate born, Actor by, Instant now) {
    MedicationElement medication = asked.medication();
    Eligibility eligible =
        eligibility.ask(number, born, medication == null ? null : medication.supply(), by, now);
    DispenseDecision decision = eligible.decision();
    return new EtasuAnswer.Told(
        number,
        eligible.caseNumber(),
        decision instanceof DispenseDecision.Allowed,
        TITLES.stream().map(title -> told(title, decision)).toList());
  }

  private static Requirement told(String title, DispenseDecision decision) {
    List<Reason> reasons = new ArrayList<>();
    if (decision instanceof DispenseDecision.Refused refused) {
      for (PublicRefusal each : refused.refusals()) {
        if (title(each).equals(title)) {
          reasons.add(new Reason(each.code(), text(each)));
        }
      }
    }
    boolean lasts = title.equals(Element.DISPENSING.title());
    return new Requirement(
        title,
        reasons,
        lasts && decision instanceof DispenseDecision.Allowed allowed
            ? "A supply may be handed over until the end of " + allowed.lastDay() + "."
            : title + ": nothing is missing.");
  }

  private static String title(PublicRefusal refusal) {
    return refusal.code().equals(PublicRefusal.NOT_CLEARED)
        ? CLEARANCE
        : Element.of(RefusalCode.valueOf(refusal.code())).title();
  }

  private static String text(PublicRefusal refusal) {
    LocalDate clears = refusal.clearsOn();
    String message =
        refusal.code().equals(PublicRefusal.NOT_CLEARED)
            ? "Not cleared. The prescriber's office has to act."
            : refusal.message();
    return clears == null ? message : message + " Waiting alone clears it on " + clears + ".";
  }
}
