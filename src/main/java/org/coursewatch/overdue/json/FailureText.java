package org.coursewatch.overdue.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.overdue.CourseFailure;
import org.coursewatch.platform.json.JsonText;

/** Failures as a JSON list of {@code course} and {@code kind}. */
public final class FailureText {

  /** One failure. */
  public record FailureJson(String course, String kind) {

    public static FailureJson of(CourseFailure failure) {
      return new FailureJson(failure.course().toString(), failure.kind());
    }
  }

  private FailureText() {}

  public static String write(List<CourseFailure> failures) {
    return JsonText.write(failures.stream().map(FailureJson::of).toList());
  }

  /** The failures of a text this service wrote itself. */
  public static List<CourseFailure> read(String text) {
    List<CourseFailure> failures = new ArrayList<>();
    for (JsonNode each : JsonText.parse(text)) {
      CourseId course = new CourseId(UUID.fromString(each.path("course").asText()));
      failures.add(new CourseFailure(course, each.path("kind").asText()));
    }
    return failures;
  }
}
