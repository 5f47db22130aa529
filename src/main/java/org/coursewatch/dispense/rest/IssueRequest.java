package org.coursewatch.dispense.rest;

import java.time.LocalDate;
import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.course.Question.SupplyRequest;
import org.coursewatch.course.json.QuestionReader;
import org.coursewatch.dispense.RequestedSupply;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.json.PatientFields;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A pharmacy's request for an authorization. */
record IssueRequest(PatientNumber patientNumber, LocalDate birthDate, RequestedSupply supply) {

  private static final RequestedSupply STAND_IN = new RequestedSupply(1, List.<Line>of());

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  static IssueRequest read(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    PatientNumber number = PatientFields.number(fields);
    LocalDate birthDate = fields.date("birthDate");
    RequestedSupply supply = supply(fields, faults);
    fields.refuseUnknown();
    faults.throwIfAny();
    return new IssueRequest(number, birthDate, supply);
  }

  private static RequestedSupply supply(Fields fields, Faults faults) {
    Fields object = fields.object("request");
    SupplyRequest request = QuestionReader.request(object);
    Integer daysSupply = daysSupply(request);
    if (request == null || daysSupply == null) {
      if (fields.has("request")) {
        faults.add("request.daysSupply", "is missing", "Send for how many days the supply lasts.");
      }
      return STAND_IN;
    }
    return new RequestedSupply(daysSupply, request.lines());
  }

  private static @Nullable Integer daysSupply(@Nullable SupplyRequest request) {
    return request == null ? null : request.daysSupply();
  }
}
