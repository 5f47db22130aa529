package org.coursewatch.people.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coursewatch.people.app.ExportPatient.Export;
import org.coursewatch.people.app.ExportPatient.Section;
import org.coursewatch.platform.json.JsonText;

/** Everything that is kept of a patient, for people: the same content as lines of a page. */
@ApplicationScoped
class ExportPage {

  /** A section of the page, with one block for each thing in it. */
  record Part(String title, List<Block> blocks) {}

  /** One thing: its lines, each a name and a value. */
  record Block(List<Line> lines) {}

  /** {@code name} in words; what lies deeper is joined with commas. */
  record Line(String name, String value) {}

  private final Template page;

  @Inject
  ExportPage(@Location("patient-export.html") Template page) {
    this.page = page;
  }

  String render(Export export) {
    List<Part> parts = export.sections().stream().map(ExportPage::part).toList();
    return page.data("at", export.at().toString())
        .data("number", export.patient().number().toString())
        .data("parts", parts)
        .render();
  }

  private static Part part(Section section) {
    JsonNode content = JsonText.parse(JsonText.write(section.content()));
    List<Block> blocks = new ArrayList<>();
    if (content.isArray()) {
      content.forEach(each -> blocks.add(block(each)));
    } else {
      blocks.add(block(content));
    }
    return new Part(section.title(), blocks);
  }

  private static Block block(JsonNode node) {
    List<Line> lines = new ArrayList<>();
    add("", node, lines);
    return new Block(lines);
  }

  private static void add(String name, JsonNode node, List<Line> lines) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String words = words(member.getKey());
        add(name.isEmpty() ? words : name + ", " + words, member.getValue(), lines);
      }
    } else if (node.isArray()) {
      int number = 1;
      for (JsonNode each : node) {
        add(name + " " + number++, each, lines);
      }
    } else if (!node.isNull()) {
      lines.add(new Line(name, node.asText()));
    }
  }

  /** {@code recordedAt} as "recorded at". */
  private static String words(String member) {
    return member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }
}
