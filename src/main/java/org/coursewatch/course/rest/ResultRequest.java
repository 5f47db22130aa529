package org.coursewatch.course.rest;

import java.time.LocalDate;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.json.FactReader;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.json.PatientFields;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A result that a laboratory tells. */
record ResultRequest(PatientNumber number, LocalDate birthDate, CourseFact fact) {

  private static final Set<String> TYPES = Set.of("pregnancyTested", "labResulted");
  private static final int LONGEST_CODE = 100;

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  static ResultRequest read(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    PatientNumber number = PatientFields.number(fields);
    LocalDate birthDate = fields.date("birthDate");
    CourseFact fact = fact(fields);
    fields.refuseUnknown();
    faults.throwIfAny();
    if (fact == null) {
      throw Parameters.malformed("fact.type", "is no result", "Send one of " + TYPES + ".");
    }
    return new ResultRequest(number, birthDate, fact);
  }

  private static @Nullable CourseFact fact(Fields fields) {
    Fields result = fields.object("fact");
    if (!TYPES.contains(result.text("type", LONGEST_CODE))) {
      return null;
    }
    CourseFact fact = FactReader.read(result);
    result.refuseUnknown();
    return fact;
  }
}
