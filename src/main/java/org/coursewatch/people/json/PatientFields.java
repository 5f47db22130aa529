package org.coursewatch.people.json;

import java.util.Optional;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.json.Fields;

/** What a pharmacy or a laboratory knows a patient by. */
public final class PatientFields {

  private static final int LONGEST_NUMBER = 30;
  private static final PatientNumber STAND_IN = new PatientNumber("0000000000");

  private PatientFields() {}

  /** A number whose check character is wrong was mistyped; to say so gives nothing away. */
  public static PatientNumber number(Fields fields) {
    String typed = fields.text("patientNumber", LONGEST_NUMBER);
    Optional<PatientNumber> number = PatientNumber.parse(typed);
    if (number.isEmpty() && !typed.isEmpty()) {
      fields
          .faults()
          .add(
              "patientNumber",
              "was mistyped: its characters do not fit together",
              "Compare it with the number the patient shows you.");
    }
    return number.orElse(STAND_IN);
  }
}
