package org.coursewatch.noncompliance.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.noncompliance.Evidence;
import org.coursewatch.platform.json.JsonText;

/**
 * Evidence as a JSON list of objects with {@code kind}, {@code course}, {@code name}, {@code
 * value}.
 */
public final class EvidenceText {

  private EvidenceText() {}

  /** The evidence of a text that a detector's statement made. */
  public static List<Evidence> read(String text) {
    List<Evidence> evidence = new ArrayList<>();
    for (JsonNode each : JsonText.parse(text)) {
      JsonNode course = each.get("course");
      evidence.add(
          new Evidence(
              Evidence.Kind.valueOf(each.path("kind").asText()),
              course == null ? null : new CourseId(UUID.fromString(course.asText())),
              each.path("name").asText(),
              each.path("value").asText()));
    }
    return evidence;
  }
}
