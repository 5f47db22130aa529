package org.coursewatch.lab.rest;

import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;

/** Parameters of addresses and bodies that several calls have. */
final class Parameters {

  static final String COURSE = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33";

  private static final int LONGEST_REASON = 500;

  private Parameters() {}

  static CourseId courseId(String text) {
    return new CourseId(
        id(
            text,
            "There is no such course among those you may see.",
            "Check the address; only the treating practice, the patient, administrators and auditors"
                + " see a course."));
  }

  /** Something that is no id names nothing: 404, as for everything else one may not see. */
  static UUID id(String text, String detail, String remedy) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.NOT_FOUND, detail, remedy).asException();
    }
  }

  /** The member {@code reason} of a body that has nothing else. */
  static String reason(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    String reason = fields.text("reason", LONGEST_REASON);
    fields.refuseUnknown();
    faults.throwIfAny();
    return reason;
  }
}
