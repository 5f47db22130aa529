package org.coursewatch.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.EtasuRequirement;
import org.coursewatch.course.EtasuRequirement.Element;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.ResponsibleParty;
import org.coursewatch.course.app.FindCase;
import org.coursewatch.course.app.FindCase.Found;
import org.coursewatch.fhir.EtasuAnswer.Reason;
import org.coursewatch.fhir.EtasuAnswer.Requirement;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.Identity;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.PatientRecord;
import org.jspecify.annotations.Nullable;

/** Answers a practice: every requirement by its name, with every reason. */
@ApplicationScoped
class EtasuForPractice {

  private static final String WITHOUT_COURSE = "NO_COURSE";

  private final FindCase cases;

  @Inject
  EtasuForPractice(FindCase cases) {
    this.cases = cases;
  }

  EtasuAnswer answer(EtasuQuestion asked, Actor by, Instant now) {
    return switch (find(asked, by, now)) {
      case Found.Nobody(Doubt doubt) -> new EtasuAnswer.Unknown(doubt.sentence());
      case Found.WithoutCourse(PatientRecord patient) ->
          new EtasuAnswer.Told(patient.number(), null, false, List.of(withoutCourse()));
      case Found.Judged judged when contradicts(asked.patient(), judged.patient()) ->
          new EtasuAnswer.Unknown(Doubt.CONTRADICTORY.sentence());
      case Found.Judged judged ->
          new EtasuAnswer.Told(
              judged.patient().number(),
              judged.number(),
              judged.evaluation().allowed(),
              EtasuRequirement.of(judged.question(), judged.evaluation()).stream()
                  .map(EtasuForPractice::told)
                  .toList());
    };
  }

  private Found find(EtasuQuestion asked, Actor by, Instant now) {
    MedicationElement medication = asked.medication();
    SupplyRequest supply = medication == null ? null : medication.supply();
    String number = asked.caseNumber();
    DescribedPatient patient = asked.patient();
    if (number == null && patient != null) {
      return cases.find(patient, supply, by, now);
    }
    Optional<CaseNumber> known = number == null ? Optional.empty() : CaseNumber.parse(number);
    return known
        .map(each -> cases.find(each, supply, by, now))
        .orElseGet(() -> new Found.Nobody(Doubt.UNKNOWN));
  }

  /** Whoever names a case and a patient means the patient of the case. */
  private static boolean contradicts(@Nullable DescribedPatient told, PatientRecord found) {
    if (told == null) {
      return false;
    }
    Identity identity = found.identity();
    LocalDate born = told.birthDate();
    boolean otherNumber = !told.numbers().isEmpty() && !told.numbers().contains(found.number());
    boolean otherBirth = born != null && (identity == null || !identity.birthDate().equals(born));
    return otherNumber || otherBirth;
  }

  private static Requirement withoutCourse() {
    return new Requirement(
        Element.PATIENT_ENROLLMENT.title(),
        List.of(
            new Reason(
                WITHOUT_COURSE,
                "No course was opened for the patient. The prescriber's office has to open one.")),
        "");
  }

  private static Requirement told(EtasuRequirement requirement) {
    List<Reason> reasons = new ArrayList<>();
    for (Refusal refusal : requirement.refusals()) {
      reasons.add(new Reason(refusal.code().name(), text(refusal, requirement.by())));
    }
    String title = requirement.element().title();
    return new Requirement(title, reasons, title + ": nothing is missing.");
  }

  private static String text(Refusal refusal, @Nullable LocalDate by) {
    StringBuilder text = new StringBuilder(refusal.code().sentence());
    text.append(' ').append(who(refusal.actor()));
    text.append(by == null ? "." : " by " + by + " at the latest.");
    LocalDate clears = refusal.clearsOn();
    return clears == null
        ? text.toString()
        : text.append(" Waiting alone clears it on ").append(clears).append('.').toString();
  }

  /** The sentence's beginning: who has to act. */
  private static String who(ResponsibleParty party) {
    return switch (party) {
      case PRESCRIBER -> "The prescriber's office has to act";
      case PATIENT -> "The patient has to act";
      case PRESCRIBER_AND_PATIENT -> "The prescriber's office and the patient have to act";
      case PHARMACY -> "The pharmacy has to act";
    };
  }
}
