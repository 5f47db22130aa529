package org.coursewatch.course.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;

/**
 * A fact as a caller sends it: without an id, and with the present instant where it may leave the
 * instant out.
 */
public final class FactRequest {

  private static final Set<String> TIMED = Set.of("holdPlaced", "holdReleased", "factVoided");
  private static final Set<String> REASONED =
      Set.of(
          "holdPlaced",
          "holdReleased",
          "factVoided",
          "followUpClosed",
          "courseEnded",
          "medicalExemptionGranted",
          "monthlyLimitLifted",
          "labScheduleChosen");

  private FactRequest() {}

  /**
   * @throws org.coursewatch.platform.ProblemException when it is malformed; names every fault
   */
  public static CourseFact read(JsonNode body, Instant now) {
    String type = body.path("type").asText();
    JsonNode complete = body;
    if (body instanceof ObjectNode object && TIMED.contains(type) && !object.hasNonNull("at")) {
      complete = object.deepCopy().put("at", now.toString());
    }
    Faults faults = new Faults();
    Fields fields = new Fields(complete, "", faults);
    CourseFact fact = FactReader.read(fields);
    if (REASONED.contains(type) && !fields.has("reason")) {
      faults.add("reason", "is missing", "Say in a few words why.");
    }
    if (fact != null) {
      fields.refuseUnknown();
    }
    faults.throwIfAny();
    if (fact == null) {
      FieldError error =
          new FieldError("type", "is missing", "Send one of " + FactTypes.all() + ".");
      throw Problem.malformed(List.of(error)).asException();
    }
    return fact;
  }
}
