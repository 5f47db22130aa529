package org.coursewatch.enrollment.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.coursewatch.enrollment.Answers;
import org.coursewatch.platform.json.JsonText;

/** Answers as a JSON object: a list of texts for each name. */
public final class AnswersText {

  private AnswersText() {}

  public static String write(Answers answers) {
    return JsonText.write(answers.given());
  }

  /** The answers of a text this service wrote itself. */
  public static Answers parse(String text) {
    SortedMap<String, List<String>> given = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : JsonText.parse(text).properties()) {
      List<String> values = new ArrayList<>();
      each.getValue().forEach(value -> values.add(value.asText()));
      given.put(each.getKey(), values);
    }
    return new Answers(given);
  }
}
