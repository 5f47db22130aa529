package org.coursewatch.ncpdp;

import org.coursewatch.course.CaseNumber;
import org.coursewatch.dispense.Authorization;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * The contents of replies to requests of a REMS. They repeat whom and what was asked about, as it
 * was sent.
 */
final class RemsReply {

  private static final String INITIATION = "REMSInitiationResponse";
  private static final String REQUEST = "REMSResponse";

  private RemsReply() {}

  /** The initiation goes no further. */
  static XmlElement closed(ScriptMessage message, ReasonCode code, String note) {
    return reply(
        INITIATION,
        message,
        message.content().at("Patient").orElse(null),
        XmlElement.of(
            "Closed",
            XmlElement.leaf("ReasonCode", code.name()),
            XmlElement.leaf("REMSNote", note)));
  }

  /** The patient is known, and there is a case to ask about. */
  static XmlElement open(
      ScriptMessage message, ToldPatient told, PatientNumber number, CaseNumber caseNumber) {
    XmlElement identification =
        told.person()
            .at("Identification")
            .orElseGet(() -> XmlElement.of("Identification"))
            .with(XmlElement.leaf("REMSPatientID", number.toString()));
    XmlElement person = told.person().with(identification);
    XmlElement patient = person.isCalled("Patient") ? person : XmlElement.of("Patient", person);
    return reply(
        INITIATION,
        message,
        patient,
        XmlElement.of("Open", XmlElement.leaf("REMSCaseID", caseNumber.toString())));
  }

  /** The supply may be handed over, up to the last day of {@code authorization} (inside). */
  static XmlElement approved(ScriptMessage message, Authorization authorization) {
    String from = authorization.zone().dayOf(authorization.issued().issuedAt()).toString();
    String to = authorization.standing().lastDay().toString();
    return reply(
        REQUEST,
        message,
        message.content().at("Patient").orElse(null),
        XmlElement.of(
            "Approved",
            XmlElement.leaf(
                "REMSCaseID", new CaseNumber(authorization.issued().course()).toString()),
            XmlElement.leaf("REMSAuthorizationNumber", authorization.issued().number().toString()),
            XmlElement.of(
                "AuthorizationPeriod", day("EffectiveDate", from), day("ExpirationDate", to))));
  }

  /**
   * The supply may not be handed over.
   *
   * @param caseTold the case as it was asked about, null when it was not
   */
  static XmlElement denied(
      ScriptMessage message, @Nullable String caseTold, ReasonCode code, String note) {
    return reply(
        REQUEST,
        message,
        message.content().at("Patient").orElse(null),
        XmlElement.of(
            "Denied",
            XmlElement.leaf("REMSCaseID", caseTold),
            XmlElement.leaf("DeniedReasonCode", code.name()),
            XmlElement.leaf("REMSNote", note)));
  }

  /** Done as told. */
  static XmlElement status(String description) {
    return XmlElement.of(
        "Status", XmlElement.leaf("Code", "000"), XmlElement.leaf("Description", description));
  }

  private static XmlElement reply(
      String name, ScriptMessage message, @Nullable XmlElement patient, XmlElement status) {
    XmlElement asked = message.content();
    return XmlElement.of(
        name,
        asked.at("REMSReferenceID").orElse(null),
        patient,
        asked.at("Pharmacy").orElse(null),
        asked.at("Prescriber").orElse(null),
        asked.at("MedicationPrescribed").orElse(null),
        XmlElement.of("Response", XmlElement.of("ResponseStatus", status)));
  }

  private static XmlElement day(String name, String day) {
    return XmlElement.of(name, XmlElement.leaf("Date", day));
  }
}
