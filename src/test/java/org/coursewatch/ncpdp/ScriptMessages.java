package org.coursewatch.ncpdp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.coursewatch.TestPeople.Treated;

/**
 * Messages as systems of pharmacies send them. The samples are what the prototype {@code
 * mcode/pims} (Apache-2.0) sends, unchanged.
 */
final class ScriptMessages {

  static final String ISOTRETINOIN =
      "<DrugCoded><ProductCode><Code>0245-0571-01</Code><Qualifier>ND</Qualifier></ProductCode></DrugCoded>";

  private ScriptMessages() {}

  /** A message of the prototype. */
  static String sample(String name) {
    try (InputStream file =
        Objects.requireNonNull(ScriptMessages.class.getResourceAsStream("/ncpdp/" + name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String message(String id, String content) {
    return """
        <Message DatatypesVersion="2024011" TransportVersion="2024011" TransactionDomain="SCRIPT"
          TransactionVersion="2024011" StructuresVersion="2024011" ECLVersion="2024011">
          <Header><To Qualifier="REMS">Program</To><From Qualifier="P">Pharmacy</From><MessageID>%s</MessageID>
            <SentTime>2026-10-01T16:00:00Z</SentTime></Header><Body>%s</Body></Message>"""
        .formatted(id, content);
  }

  static String message(String content) {
    return message(UUID.randomUUID().toString(), content);
  }

  static String initiation(Treated treated, String drug) {
    return "<REMSInitiationRequest><REMSReferenceID>r-1</REMSReferenceID>"
        + patient(treated)
        + prescribed(drug)
        + "</REMSInitiationRequest>";
  }

  /** Asks with the patient's number. */
  static String request(Treated treated, String drug) {
    return "<REMSRequest>" + patient(treated) + prescribed(drug) + "</REMSRequest>";
  }

  /** Thirty capsules for thirty days. */
  static String request(Treated treated) {
    return request(treated, supply(30, 30, 0));
  }

  static String supply(int capsules, int days, int refills) {
    return ISOTRETINOIN
        + "<Quantity><Value>%d</Value></Quantity><DaysSupply><Value>%d</Value></DaysSupply>"
            .formatted(capsules, days)
        + "<NumberOfRefills>%d</NumberOfRefills>".formatted(refills);
  }

  static String fill(String status, String number, String more) {
    return "<RxFill><FillStatus>"
        + status
        + "</FillStatus><MedicationDispensed>"
        + ISOTRETINOIN
        + "<REMSAuthorizationNumber>"
        + number
        + "</REMSAuthorizationNumber>"
        + more
        + "</MedicationDispensed></RxFill>";
  }

  static String patient(Treated treated) {
    return patient(treated.patient().number().toString(), treated.patient().birthDate().toString());
  }

  static String patient(String number, String birthDate) {
    return """
        <Patient><HumanPatient><Identification><REMSPatientID>%s</REMSPatientID></Identification>
          <DateOfBirth><Date>%s</Date></DateOfBirth></HumanPatient></Patient>"""
        .formatted(number, birthDate);
  }

  private static String prescribed(String drug) {
    return "<MedicationPrescribed><DrugDescription>Isotretinoin</DrugDescription>"
        + drug
        + "</MedicationPrescribed>";
  }
}
