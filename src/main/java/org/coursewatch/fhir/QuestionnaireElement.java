package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coursewatch.form.Form;
import org.coursewatch.form.FormItem;
import org.coursewatch.form.FormItem.Choice;
import org.coursewatch.form.FormItem.Condition;
import org.coursewatch.form.FormItem.Kind;
import org.coursewatch.form.FormItem.Need;
import org.coursewatch.form.FormItem.Question;
import org.jspecify.annotations.Nullable;

/**
 * A form as a Questionnaire. What a record system knows already is named in FHIRPath, as the guide
 * for structured data capture (SDC) has it, so that no library of another language is needed.
 */
final class QuestionnaireElement {

  private static final String CANONICAL = "urn:coursewatch:questionnaire:";
  private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
  private static final String LAUNCH_CONTEXT =
      "http://hl7.org/fhir/uv/sdc/CodeSystem/launchContext";

  private QuestionnaireElement() {}

  /** What the form is called wherever it is meant. */
  static String canonical(Form.Id id) {
    return CANONICAL + id.code();
  }

  /** The form called {@code id} in addresses. */
  static Optional<Form.Id> id(String id) {
    return Arrays.stream(Form.Id.values()).filter(each -> each.code().equals(id)).findFirst();
  }

  /**
   * The form that a canonical names, without what follows the vertical bar: by its name, or by an
   * address that ends with it.
   */
  static Optional<Form.Id> named(String canonical) {
    return Arrays.stream(Form.Id.values())
        .filter(
            each ->
                canonical.equals(canonical(each))
                    || canonical.equals("Questionnaire/" + each.code())
                    || canonical.endsWith("/Questionnaire/" + each.code()))
        .findFirst();
  }

  static ObjectNode of(Form form) {
    Form.Id id = form.id();
    ObjectNode questionnaire =
        JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "Questionnaire")
            .put("id", id.code());
    questionnaire
        .putObject("text")
        .put("status", "generated")
        .put(
            "div",
            "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>%s. %s</p></div>"
                .formatted(id.title(), id.purpose()));
    ArrayNode extensions = questionnaire.putArray("extension");
    if (id.isOfPatient()) {
      addLaunchContext(extensions, "patient", "Patient");
    }
    addLaunchContext(extensions, "user", "Practitioner");
    questionnaire
        .put("url", canonical(id))
        .put("version", form.version())
        .put("name", id.title().replace(" enrollment", "Enrollment").replace(" ", ""))
        .put("title", id.title())
        .put("status", "active")
        .put("experimental", false);
    questionnaire.putArray("subjectType").add(id.isOfPatient() ? "Patient" : "Practitioner");
    questionnaire.put("publisher", "Coursewatch").put("description", id.purpose());
    addItems(questionnaire, form.items());
    return questionnaire;
  }

  private static void addLaunchContext(ArrayNode extensions, String name, String type) {
    ObjectNode context = extensions.addObject().put("url", SDC + "sdc-questionnaire-launchContext");
    ArrayNode parts = context.putArray("extension");
    parts
        .addObject()
        .put("url", "name")
        .putObject("valueCoding")
        .put("system", LAUNCH_CONTEXT)
        .put("code", name);
    parts.addObject().put("url", "type").put("valueCode", type);
  }

  private static void addItems(ObjectNode parent, List<FormItem> items) {
    ArrayNode array = parent.putArray("item");
    for (FormItem each : items) {
      switch (each) {
        case FormItem.Note note -> item(array, note, "display", null);
        case FormItem.Group group ->
            addItems(item(array, group, "group", group.askedWhen()), group.items());
        case Question question -> addQuestion(array, question);
      }
    }
  }

  private static ObjectNode item(
      ArrayNode array, FormItem item, String type, @Nullable Condition askedWhen) {
    ObjectNode node =
        array.addObject().put("linkId", item.name()).put("text", item.text()).put("type", type);
    if (askedWhen != null) {
      ObjectNode condition = node.putArray("enableWhen").addObject();
      condition.put("question", askedWhen.question()).put("operator", "=");
      coding(condition.putObject("answerCoding"), askedWhen.code());
    }
    return node;
  }

  private static void addQuestion(ArrayNode array, Question question) {
    ObjectNode node = item(array, question, type(question.kind()), question.askedWhen());
    if (!question.fromRecord().isEmpty()) {
      node.putArray("extension")
          .addObject()
          .put("url", SDC + "sdc-questionnaire-initialExpression")
          .putObject("valueExpression")
          .put("language", "text/fhirpath")
          .put("expression", question.fromRecord());
    }
    node.put("required", question.need() == Need.ONCE);
    node.put("repeats", question.need() == Need.ANY_NUMBER);
    if (question.kind() == Kind.TEXT) {
      node.put("maxLength", Question.LONGEST);
    }
    if (question.kind() == Kind.CHOICE) {
      ArrayNode options = node.putArray("answerOption");
      question
          .choices()
          .forEach(
              each ->
                  coding(options.addObject().putObject("valueCoding"), each)
                      .put("display", each.display()));
    }
  }

  private static ObjectNode coding(ObjectNode node, Choice choice) {
    return node.put("system", choice.system()).put("code", choice.code());
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case YES_OR_NO -> "boolean";
      case DAY -> "date";
      case TEXT -> "string";
      case NUMBER -> "decimal";
      case CHOICE -> "choice";
    };
  }
}
