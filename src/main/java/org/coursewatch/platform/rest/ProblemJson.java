package org.coursewatch.platform.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.json.JsonText;

/** The JSON form of a problem (RFC 9457), the same in a response and inside an array of answers. */
public final class ProblemJson {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemJson() {}

  /**
   * The members of {@code problem} in reading order, with the id of the request this thread works
   * for; {@code errors} is left out when there are none.
   */
  public static ObjectNode of(Problem problem) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", problem.type().uri())
            .put("title", problem.type().title())
            .put("status", problem.type().status())
            .put("detail", problem.detail())
            .put("remedy", problem.remedy());
    if (!problem.errors().isEmpty()) {
      ArrayNode errors = json.putArray("errors");
      problem.errors().forEach(error -> errors.add(of(error)));
    }
    new TreeMap<>(problem.extras()).forEach(json::putPOJO);
    return json.put("requestId", RequestId.current());
  }

  /** The text of a problem document. */
  static String text(Problem problem) {
    return JsonText.write(of(problem));
  }

  private static ObjectNode of(FieldError error) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("field", error.field())
        .put("reason", error.reason())
        .put("remedy", error.remedy());
  }
}
