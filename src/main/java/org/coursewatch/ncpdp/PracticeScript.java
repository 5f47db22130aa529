package org.coursewatch.ncpdp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.coursewatch.course.Refusal;
import org.coursewatch.course.app.FindCase;
import org.coursewatch.course.app.FindCase.Found;
import org.coursewatch.people.Actor;
import org.coursewatch.people.PartyId;
import org.coursewatch.people.PatientMatch.Doubt;
import org.coursewatch.people.app.AskIfStopped;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.program.ProductCatalog;

/** What the record system of a practice asks before it sends a prescription. Nothing is written. */
@ApplicationScoped
class PracticeScript {

  private final FindCase cases;
  private final AskIfStopped stopped;
  private final ProductCatalog catalog;

  @Inject
  PracticeScript(FindCase cases, AskIfStopped stopped, ProductCatalog catalog) {
    this.cases = cases;
    this.stopped = stopped;
    this.catalog = catalog;
  }

  /** The content of the reply to an initiation; as for a pharmacy, closed for enrollment only. */
  XmlElement initiate(ScriptMessage message, Actor by, Instant now) {
    Faults faults = new Faults();
    ToldPatient told = ToldPatient.read(message, faults);
    OrderedDrug drug = OrderedDrug.read(message.content(), "MedicationPrescribed", faults);
    faults.throwIfAny();
    if (drug.among(catalog).isEmpty()) {
      return RemsReply.closed(message, ReasonCode.ER, Notes.NOT_OURS);
    }
    return switch (cases.find(told.described(), null, by, now)) {
      case Found.Nobody(Doubt doubt) -> RemsReply.closed(message, ReasonCode.EM, doubt.sentence());
      case Found.WithoutCourse _ ->
          RemsReply.closed(
              message, ReasonCode.EM, "The patient has no course: enroll the patient.");
      case Found.Judged found -> judged(message, told, found, by);
    };
  }

  private XmlElement judged(ScriptMessage message, ToldPatient told, Found.Judged found, Actor by) {
    List<Refusal> refusals = found.evaluation().refusals();
    List<String> codes = refusals.stream().map(each -> each.code().name()).toList();
    boolean left = stopped.ask(PartyId.of(found.file().prescriber()), by);
    ReasonCode code = ReasonCode.of(codes, left, false);
    if (code.isOfEnrollment()) {
      String note =
          refusals.stream().map(each -> each.code().sentence()).collect(Collectors.joining(" "));
      return RemsReply.closed(message, code, note);
    }
    return RemsReply.open(message, told, found.patient().number(), found.number());
  }
}
