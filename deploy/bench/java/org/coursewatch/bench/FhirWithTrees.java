package org.coursewatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.coursewatch.platform.json.JsonText;

/** As the service does it: trees of Jackson. */
final class FhirWithTrees implements FhirWay {

  private static final int REQUIREMENTS = 8;

  @Override
  public String name() {
    return "trees";
  }

  @Override
  public String answer() {
    ObjectNode output = resource("Parameters").put("id", "etasuOutputParameters");
    ArrayNode parameters = output.putArray("parameter");
    for (int i = 0; i < REQUIREMENTS; i++) {
      ObjectNode one = guidance(i == 0 ? "data-required" : "success");
      one.putArray("note").addObject().put("text", "Requirement " + i + ": nothing is missing.");
      parameters.addObject().put("name", "Requirement " + i).set("resource", one);
    }
    parameters
        .addObject()
        .put("name", "case_number")
        .put("valueString", "0123456789abcdef0123456789abcdef");
    ObjectNode whole = guidance("data-required");
    whole.putArray("contained").add(output);
    whole.putObject("outputParameters").put("reference", "#etasuOutputParameters");
    ObjectNode answer = resource("Parameters");
    answer.putArray("parameter").addObject().put("name", "rems-etasu").set("resource", whole);
    return JsonText.write(answer);
  }

  @Override
  public String bundle(int observations) {
    ObjectNode bundle = resource("Bundle").put("type", "searchset").put("total", observations);
    ArrayNode entries = bundle.putArray("entry");
    for (int i = 0; i < observations; i++) {
      ObjectNode one = resource("Observation").put("id", "o" + i).put("status", "final");
      coding(one.putArray("category").addObject(), "http://terminology.hl7.org/x", "laboratory");
      coding(one.putObject("code"), "http://loinc.org", "1742-6");
      one.putObject("subject").put("reference", "Patient/p1");
      one.put("effectiveDateTime", "2026-11-01");
      one.putObject("valueQuantity")
          .put("value", 30 + i)
          .put("unit", "U/L")
          .put("system", "http://unitsofmeasure.org")
          .put("code", "U/L");
      entries
          .addObject()
          .put("fullUrl", "https://watch.example.org/fhir/Observation/o" + i)
          .set("resource", one);
    }
    return JsonText.write(bundle);
  }

  @Override
  public Object read(String text) {
    JsonNode tree = JsonText.read(text.getBytes(StandardCharsets.UTF_8));
    JsonNode requirement = tree.at("/parameter/0/resource/contained/0/parameter/0/resource/status");
    return requirement.isMissingNode()
        ? tree.at("/entry/0/resource/valueQuantity/value").decimalValue()
        : requirement.asText();
  }

  private static ObjectNode guidance(String status) {
    ObjectNode guidance = resource("GuidanceResponse");
    guidance.put("moduleUri", "urn:coursewatch:program:us-ipledge").put("status", status);
    guidance.putObject("subject").put("reference", "Patient/p1");
    return guidance.put("occurrenceDateTime", "2026-11-01T12:00:00Z");
  }

  private static void coding(ObjectNode concept, String system, String code) {
    concept.putArray("coding").addObject().put("system", system).put("code", code);
  }

  private static ObjectNode resource(String type) {
    return JsonNodeFactory.instance.objectNode().put("resourceType", type);
  }
}
