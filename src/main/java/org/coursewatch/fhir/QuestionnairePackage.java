package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.coursewatch.form.Form;
import org.coursewatch.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * A form with what is needed to fill it in, as the guide for documentation templates (DTR) has it:
 * the Questionnaire first, then a response to begin with. All choices stand in the form, so that no
 * value set and no library comes along.
 */
final class QuestionnairePackage {

  private static final String CONTEXT =
      "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition/qr-context";
  private static final Pattern REFERENCE =
      Pattern.compile("(https?://\\S{1,400}/)?[A-Z][A-Za-z]{1,60}/[A-Za-z0-9.-]{1,64}");

  /**
   * What a system that asks for a package tells.
   *
   * @param canonicals the forms it asks for, empty when it does not say
   * @param subject how it refers to the patient, null when it does not say
   * @param orders how it refers to what the form is filled in for
   */
  record Asked(List<String> canonicals, @Nullable String subject, List<String> orders) {}

  private QuestionnairePackage() {}

  /** Reads leniently; an empty body asks for nothing in particular. */
  static Asked asked(byte[] body) {
    List<String> canonicals = new ArrayList<>();
    List<String> orders = new ArrayList<>();
    String subject = null;
    if (body.length > 0) {
      for (JsonNode each : JsonText.read(body).path("parameter")) {
        JsonNode resource = each.path("resource");
        switch (each.path("name").asText("")) {
          case "questionnaire" -> canonicals.add(each.path("valueCanonical").asText(""));
          case "order" -> {
            String id = resource.path("id").asText("");
            add(orders, resource.path("resourceType").asText("") + "/" + id);
            subject = reference(resource.path("subject"), subject);
          }
          case "coverage" -> subject = reference(resource.path("beneficiary"), subject);
          default -> {
            // what the form does not need
          }
        }
      }
    }
    return new Asked(canonicals, subject, orders);
  }

  /** The package of one form. */
  static ObjectNode bundle(Form form, Asked asked) {
    ObjectNode bundle =
        JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "Bundle")
            .put("type", "collection");
    ArrayNode entries = bundle.putArray("entry");
    String canonical = QuestionnaireElement.canonical(form.id()) + "|" + form.version();
    entry(entries, canonical, QuestionnaireElement.of(form));
    entry(entries, canonical + "#draft", draft(canonical, asked));
    return bundle;
  }

  private static ObjectNode draft(String canonical, Asked asked) {
    ObjectNode draft =
        JsonNodeFactory.instance.objectNode().put("resourceType", "QuestionnaireResponse");
    if (!asked.orders().isEmpty()) {
      ArrayNode contexts = draft.putArray("extension");
      asked
          .orders()
          .forEach(
              each ->
                  contexts
                      .addObject()
                      .put("url", CONTEXT)
                      .putObject("valueReference")
                      .put("reference", each));
    }
    draft.put("questionnaire", canonical).put("status", "in-progress");
    String subject = asked.subject();
    if (subject != null) {
      draft.putObject("subject").put("reference", subject);
    }
    return draft;
  }

  private static void entry(ArrayNode entries, String name, ObjectNode resource) {
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    entries.addObject().put("fullUrl", "urn:uuid:" + id).set("resource", resource);
  }

  private static @Nullable String reference(JsonNode reference, @Nullable String before) {
    String text = reference.path("reference").asText("");
    return REFERENCE.matcher(text).matches() ? text : before;
  }

  private static void add(List<String> references, String reference) {
    if (REFERENCE.matcher(reference).matches() && !references.contains(reference)) {
      references.add(reference);
    }
  }
}
