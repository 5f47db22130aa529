package org.coursewatch.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coursewatch.platform.json.JsonText;
import org.junit.jupiter.api.Test;

/** What the matrix permits is what the statement says, in FHIR's words. */
class CapabilityStatementTest {

  private static final Set<String> ROWS =
      Set.of(
          "GET /api/patients",
          "POST /ncpdp/script",
          "POST /fhir",
          "POST /fhir/GuidanceResponse/$rems-etasu",
          "GET /fhir/Questionnaire/{id}",
          "GET /fhir/Questionnaire/{id}/$questionnaire-package",
          "POST /fhir/Questionnaire/{id}/$questionnaire-package",
          "POST /fhir/Questionnaire/{id}/$questionaire-package",
          "POST /fhir/QuestionnaireResponse/$submit",
          "GET /fhir/Observation",
          "POST /fhir/Observation",
          "GET /fhir/Observation/{id}",
          "DELETE /fhir/Subscription/{id}");

  private final JsonNode statement =
      CapabilityStatement.of(ROWS, "https://watch.example.org", "1.2.3");

  @Test
  void itIsValid() {
    FhirValidation.assertValid(JsonText.write(statement));
    FhirValidation.assertValid(
        JsonText.write(CapabilityStatement.of(Set.of(), "https://watch.example.org", "1.2.3")));
  }

  @Test
  void everyCallIsStatedOnceAndNothingElseIs() {
    JsonNode server = statement.path("rest").path(0);
    assertThat(texts(server.path("resource"), "type"))
        .containsExactly(
            "GuidanceResponse",
            "Observation",
            "Questionnaire",
            "QuestionnaireResponse",
            "Subscription");
    assertThat(texts(server.path("interaction"), "code")).containsExactly("transaction");
    assertThat(texts(resource("Observation").path("interaction"), "code"))
        .containsExactly("create", "read", "search-type");
    assertThat(texts(resource("Observation").path("searchParam"), "name"))
        .containsExactly("category", "code", "date", "patient", "status", "subject");
    assertThat(texts(resource("Questionnaire").path("operation"), "name"))
        .containsExactly("questionnaire-package");
    assertThat(texts(resource("Subscription").path("interaction"), "code"))
        .containsExactly("delete");
    assertThat(resource("GuidanceResponse").path("operation").path(0).path("definition").asText())
        .isEqualTo("http://hl7.org/fhir/us/medication-rems/OperationDefinition/rems-etasu");
    assertThat(resource("QuestionnaireResponse").path("operation").path(0).path("definition"))
        .hasToString("\"urn:coursewatch:fhir-operation:submit\"");
  }

  private JsonNode resource(String type) {
    for (JsonNode each : statement.path("rest").path(0).path("resource")) {
      if (each.path("type").asText().equals(type)) {
        return each;
      }
    }
    throw new AssertionError("no " + type);
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.path(field).asText()));
    return texts;
  }
}
