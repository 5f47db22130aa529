package org.coursewatch.course.rest;

import java.util.UUID;
import org.coursewatch.course.RiskCategory;
import org.coursewatch.people.PatientId;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.Program;
import org.coursewatch.program.Programs;
import org.jspecify.annotations.Nullable;

/** A request to open a course. Without a program it is the first one this service enforces. */
record OpenRequest(
    PatientId patient, Program program, RiskCategory riskCategory, @Nullable String categoryBasis) {

  private static final int LONGEST_ID = 100;

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  static OpenRequest read(byte[] body, Programs programs) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    PatientId patient = patient(fields);
    Program program = program(fields, programs);
    RiskCategory category = fields.code("riskCategory", RiskCategory.class);
    String basis = fields.optionalOpenCode("categoryBasis");
    fields.refuseUnknown();
    faults.throwIfAny();
    return new OpenRequest(patient, program, category, basis);
  }

  private static PatientId patient(Fields fields) {
    String id = fields.text("patientId", LONGEST_ID);
    try {
      return new PatientId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      if (!id.isEmpty()) {
        fields
            .faults()
            .add(
                "patientId",
                "is not the id of a patient",
                "Send the patientId you got at registration.");
      }
      return new PatientId(new UUID(0, 0));
    }
  }

  private static Program program(Fields fields, Programs programs) {
    String id = fields.optionalText("program", LONGEST_ID);
    Program first = programs.all().getFirst();
    if (id == null) {
      return first;
    }
    if (programs.find(id).isEmpty()) {
      fields.faults().add("program", "is not a known program", "GET /api/programs lists them.");
    }
    return programs.find(id).orElse(first);
  }
}
