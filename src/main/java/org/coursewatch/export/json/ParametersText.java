package org.coursewatch.export.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Parameters as a JSON object: a text, a number, or a list of them for each name. */
public final class ParametersText {

  private static final int MOST_NAMES = 20;
  private static final int MOST_VALUES = 50;
  private static final int LONGEST = 100;

  private ParametersText() {}

  public static String write(Map<String, List<String>> parameters) {
    return JsonText.write(parameters);
  }

  /** Of a text this service wrote itself. */
  public static Map<String, List<String>> parse(String text) {
    return read(JsonText.parse(text), new Faults());
  }

  /** The parameters in {@code node}, none when it is absent; faults name them. */
  public static Map<String, List<String>> read(@Nullable JsonNode node, Faults faults) {
    Map<String, List<String>> parameters = new TreeMap<>();
    if (node == null || node.isNull()) {
      return parameters;
    }
    if (!node.isObject() || node.size() > MOST_NAMES) {
      faults.add("parameters", "is not an object of parameters", "Send named texts.");
      return parameters;
    }
    node.properties()
        .forEach(
            each -> parameters.put(each.getKey(), values(each.getKey(), each.getValue(), faults)));
    return parameters;
  }

  private static List<String> values(String name, JsonNode value, Faults faults) {
    List<String> values = new ArrayList<>();
    Iterable<JsonNode> all = value.isArray() ? value : List.of(value);
    for (JsonNode each : all) {
      boolean usable = each.isTextual() || each.isIntegralNumber();
      if (!usable || each.asText().length() > LONGEST || values.size() == MOST_VALUES) {
        faults.add(
            "parameters." + (name.length() > LONGEST ? name.substring(0, LONGEST) : name),
            "is neither a short text nor a list of them",
            "Send a text of at most %d characters, or a list of at most %d."
                .formatted(LONGEST, MOST_VALUES));
        return List.of();
      }
      values.add(each.asText());
    }
    return values;
  }
}
