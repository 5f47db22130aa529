package org.coursewatch.cds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.coursewatch.course.AnswerId;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseId;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * What every card of an answer is written with.
 *
 * @param address where people reach this service, without a slash at its end
 * @param program whose medicine it is about
 * @param request what was sent
 * @param order reference to the order it is about, null when it is about none
 * @param answer names the answer
 * @param now when it is given
 */
record Setting(
    String address,
    Program program,
    HookRequest request,
    @Nullable String order,
    AnswerId answer,
    Instant now) {

  /** The page a browser goes to. */
  String page(@Nullable CourseId course) {
    return address + (course == null ? "/office/enrollments" : "/office/courses/" + course);
  }

  /** Where a record system launches Coursewatch as an app. */
  String launch() {
    return address + "/smart/launch";
  }

  /** What the launched app gets back, as text: whose chart it was, and which case. */
  String appContext(@Nullable CourseId course) {
    ObjectNode context =
        JsonNodeFactory.instance.objectNode().put("providerSystemPatientId", request.patientId());
    if (course != null) {
      context.put("caseNumber", new CaseNumber(course).toString());
    }
    return JsonText.write(context);
  }
}
