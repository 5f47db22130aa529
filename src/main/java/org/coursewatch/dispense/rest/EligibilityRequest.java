package org.coursewatch.dispense.rest;

import java.time.LocalDate;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.json.QuestionReader;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.json.PatientFields;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A pharmacy's question whether it may hand over. */
record EligibilityRequest(
    PatientNumber patientNumber, LocalDate birthDate, @Nullable SupplyRequest request) {

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  static EligibilityRequest read(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    PatientNumber number = PatientFields.number(fields);
    LocalDate birthDate = fields.date("birthDate");
    SupplyRequest request = QuestionReader.request(fields.optionalObject("request"));
    fields.refuseUnknown();
    faults.throwIfAny();
    return new EligibilityRequest(number, birthDate, request);
  }
}
