package org.coursewatch.ncpdp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.RefusalCode;
import org.coursewatch.dispense.DispenseDecision;
import org.coursewatch.dispense.DispenseDecision.Refused;
import org.coursewatch.dispense.PublicRefusal;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.dispense.app.AskEligibility;
import org.coursewatch.dispense.app.AskEligibility.Eligibility;
import org.coursewatch.dispense.app.AskWhoIsStopped;
import org.coursewatch.dispense.app.AskWhoIsStopped.Stopped;
import org.coursewatch.dispense.app.CountRefusal;
import org.coursewatch.dispense.app.IssueAuthorization;
import org.coursewatch.ncpdp.OncePerMessage.Outcome;
import org.coursewatch.ncpdp.PatientAtPharmacy.Found;
import org.coursewatch.ncpdp.PatientAtPharmacy.Found.Somebody;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.ProductCatalog;

/** What a pharmacy asks before it hands over: whether there is a case, and for an authorization. */
@ApplicationScoped
class PharmacyScript {

  private static final String MEDICATION = "MedicationPrescribed";
  private static final List<String> INACTIVE =
      List.of(RefusalCode.PRESCRIBER_NOT_ACTIVE.name(), RefusalCode.PHARMACY_NOT_ACTIVE.name());

  private final PatientAtPharmacy patients;
  private final AskEligibility ask;
  private final IssueAuthorization issue;
  private final AskWhoIsStopped stopped;
  private final CountRefusal refusals;
  private final OncePerMessage once;
  private final ProductCatalog catalog;

  @Inject
  PharmacyScript(
      PatientAtPharmacy patients,
      AskEligibility ask,
      IssueAuthorization issue,
      AskWhoIsStopped stopped,
      CountRefusal refusals,
      OncePerMessage once,
      ProductCatalog catalog) {
    this.patients = patients;
    this.ask = ask;
    this.issue = issue;
    this.stopped = stopped;
    this.refusals = refusals;
    this.once = once;
    this.catalog = catalog;
  }

  /**
   * The content of the reply to an initiation: closed where somebody has to enroll first. What is
   * open of the month closes nothing; the request asks for it. Nothing is written.
   */
  XmlElement initiate(ScriptMessage message, Actor by, Instant now) {
    Faults faults = new Faults();
    ToldPatient told = ToldPatient.read(message, faults);
    OrderedDrug drug = OrderedDrug.read(message.content(), MEDICATION, faults);
    faults.throwIfAny();
    if (drug.among(catalog).isEmpty()) {
      return RemsReply.closed(message, ReasonCode.ER, Notes.NOT_OURS);
    }
    return switch (patients.find(told, by, now)) {
      case Found.Nobody(ReasonCode code, String note) -> RemsReply.closed(message, code, note);
      case Somebody somebody -> initiated(message, told, somebody, by, now);
    };
  }

  /** The whole reply to a request for an authorization. */
  String request(ScriptMessage message, Actor by, Instant now) {
    Faults faults = new Faults();
    ToldPatient told = ToldPatient.read(message, faults);
    OrderedDrug drug = OrderedDrug.read(message.content(), MEDICATION, faults);
    Optional<RequestedSupply> supply = drug.supply();
    if (supply.isEmpty()) {
      faults.add(
          MEDICATION + "/DaysSupply", "is missing", "Send for how many days the supply lasts.");
    }
    faults.throwIfAny();
    if (drug.among(catalog).isEmpty()) {
      return denied(message, told, ReasonCode.ER, Notes.NOT_OURS, by, now);
    }
    return switch (patients.find(told, by, now)) {
      case Found.Nobody(ReasonCode code, String note) -> denied(message, told, code, note, by, now);
      case Somebody somebody -> requested(message, told, somebody, supply.orElseThrow(), by, now);
    };
  }

  private XmlElement initiated(
      ScriptMessage message, ToldPatient told, Somebody somebody, Actor by, Instant now) {
    Eligibility eligibility = ask.ask(somebody.number(), somebody.birthDate(), null, by, now);
    CaseNumber caseNumber = eligibility.caseNumber();
    DispenseDecision decision = eligibility.decision();
    ReasonCode code = reason(decision.codes(), somebody, by);
    if (caseNumber == null || code.isOfEnrollment()) {
      List<PublicRefusal> reasons =
          decision instanceof Refused refused ? refused.refusals() : List.of();
      return RemsReply.closed(message, code, Notes.of(reasons));
    }
    return RemsReply.open(message, told, somebody.number(), caseNumber);
  }

  private String requested(
      ScriptMessage message,
      ToldPatient told,
      Somebody somebody,
      RequestedSupply supply,
      Actor by,
      Instant now) {
    Outcome outcome =
        once.once(
            message,
            by,
            now,
            () ->
                RemsReply.approved(
                    message,
                    issue
                        .issue(somebody.number(), somebody.birthDate(), supply, by, now)
                        .authorization()));
    return switch (outcome) {
      case Outcome.Done(String reply) -> reply;
      case Outcome.Refused refused -> {
        // A refusal is a reply like any other here, so that nobody else counts it.
        if (refusals.isAny()) {
          refusals.write();
        }
        ReasonCode code = reason(refused.refusals(), somebody, by);
        yield denied(message, told, code, refused.note(), by, now);
      }
    };
  }

  private ReasonCode reason(List<String> codes, Somebody somebody, Actor by) {
    if (codes.isEmpty() || !INACTIVE.contains(codes.getFirst())) {
      return ReasonCode.of(codes, false, false);
    }
    Stopped parties = stopped.ask(somebody.number(), somebody.birthDate(), by);
    return ReasonCode.of(codes, parties.prescriber(), parties.pharmacy());
  }

  private static String denied(
      ScriptMessage message,
      ToldPatient told,
      ReasonCode code,
      String note,
      Actor by,
      Instant now) {
    XmlElement content = RemsReply.denied(message, told.caseTold(), code, note);
    return ScriptReply.text(message, content, by.account(), now);
  }
}
