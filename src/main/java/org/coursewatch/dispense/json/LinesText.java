package org.coursewatch.dispense.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.course.Question.Line;
import org.coursewatch.platform.json.JsonText;

/** The lines of a request as the text the register keeps. */
public final class LinesText {

  private LinesText() {}

  public static String write(List<Line> lines) {
    return JsonText.write(tree(lines));
  }

  /** The lines this service once wrote as {@code text}. */
  public static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode line : JsonText.parse(text)) {
      lines.add(new Line(line.path("ndc").textValue(), line.path("quantity").intValue()));
    }
    return lines;
  }

  static ArrayNode tree(List<Line> lines) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines) {
      ObjectNode json = list.addObject();
      if (line.ndc() != null) {
        json.put("ndc", line.ndc());
      }
      json.put("quantity", line.quantity());
    }
    return list;
  }
}
