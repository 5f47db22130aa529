package org.coursewatch.fhir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.coursewatch.TestPeople.Treated;
import org.coursewatch.platform.json.JsonText;

/** Calls of {@code $rems-etasu}, and what to look at in the answers. */
final class EtasuCalls {

  static final String PATH = "/fhir/GuidanceResponse/$rems-etasu";
  static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  static final String NDC = "http://hl7.org/fhir/sid/ndc";

  private EtasuCalls() {}

  /** The answer, which is valid. */
  static JsonNode asked(String account, String body) {
    Response answer = ask(account, PATH, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/fhir+json");
    FhirValidation.assertValid(answer.asString());
    return JsonText.parse(answer.asString());
  }

  static Response ask(String account, String path, String body) {
    return given()
        .auth()
        .preemptive()
        .basic(account, "demo")
        .urlEncodingEnabled(false)
        .contentType("application/fhir+json")
        .body(body)
        .post(path);
  }

  static JsonNode guidance(JsonNode answer) {
    return answer.path("parameter").path(0).path("resource");
  }

  static JsonNode output(JsonNode whole) {
    return whole.path("contained").path(0).path("parameter");
  }

  static List<String> names(JsonNode whole) {
    List<String> names = new ArrayList<>();
    output(whole).forEach(each -> names.add(each.path("name").asText()));
    return names;
  }

  static List<String> notes(JsonNode whole) {
    List<String> notes = new ArrayList<>();
    output(whole)
        .forEach(
            each ->
                each.at("/resource/note").forEach(note -> notes.add(note.path("text").asText())));
    return notes;
  }

  static JsonNode requirement(JsonNode whole, String name) {
    for (JsonNode each : output(whole)) {
      if (each.path("name").asText().equals(name)) {
        return each.path("resource");
      }
    }
    throw new AssertionError("no " + name + " in " + whole);
  }

  static String caseQuestion(String number, String patient) {
    String more =
        patient.isEmpty() ? "" : ", {\"name\": \"patient\", \"resource\": " + patient + "}";
    return "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"case_number\", \"valueString\": \"%s\"}%s]}"
        .formatted(number, more);
  }

  static String patientOf(String number) {
    return """
        {"resourceType": "Patient", "id": "pat017", "active": true, "extension": [{"url": "urn:x", "valueBoolean": true}],
         "identifier": [{"use": "secondary"}, {"system": "urn:coursewatch:patient-number", "value": "%s"}],
         "name": [{"family": "Somebody"}]}"""
        .formatted(number);
  }

  static String patientNumbered(Treated whose) {
    return patientOf(whose.patient().number().toString())
        .replace("\"name\"", "\"birthDate\": \"1998-04-12\", \"name\"");
  }

  static String named(String family, String given, String phone) {
    return """
        {"resourceType": "Patient", "name": [{"use": "old", "family": "Former"}, {"use": "official", "family": "%s", "given": %s}],
         "birthDate": "2001-02-03", "telecom": [{"system": "phone", "value": "%s"}]}"""
        .formatted(family, given, phone);
  }

  static String medication(String system, String code) {
    return ofCodings("{\"system\": \"%s\", \"code\": \"%s\"}".formatted(system, code));
  }

  static String ofCodings(String codings) {
    return "{\"resourceType\": \"Medication\", \"code\": {\"coding\": [" + codings + "]}}";
  }

  static String parameters(String patient, String medication) {
    return """
        {"resourceType": "Parameters", "parameter": [{"name": "authToken", "valueString": "x"},
         {"name": "medication", "resource": %s}, {"name": "patient", "resource": %s}]}"""
        .formatted(medication, patient);
  }

  static JsonNode assertFailure(String account, String body) {
    JsonNode whole = guidance(asked(account, body));
    assertThat(whole.path("status").asText()).isEqualTo("failure");
    assertThat(whole.path("evaluationMessage").path(0).path("reference").asText())
        .isEqualTo("#" + whole.path("contained").path(0).path("id").asText());
    return whole;
  }
}
