package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a resource means: the Patient that it contains or that came with it, the identifier beside
 * its reference, or a Patient of this service.
 *
 * @param patient what was told of the patient
 * @param id what this service calls the patient, null where the reference does not say
 */
record ResultSubject(DescribedPatient patient, @Nullable PatientId id) {

  private static final String TYPE = "Patient/";

  /**
   * Whom {@code resource} means.
   *
   * @param others resources that came with it, by every address they have
   */
  static ResultSubject of(JsonNode resource, Map<String, JsonNode> others) {
    JsonNode subject = resource.has("subject") ? resource.get("subject") : resource.path("patient");
    String reference = subject.path("reference").asText();
    JsonNode found =
        reference.startsWith("#")
            ? contained(resource, reference.substring(1))
            : others.get(reference);
    ObjectNode patient =
        found instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    if (subject.path("identifier").isObject()) {
      patient.withArray("/identifier").add(subject.get("identifier"));
    }
    PatientId id = found == null ? ours(reference).orElse(null) : null;
    return new ResultSubject(PatientElement.described(patient), id);
  }

  private static @Nullable JsonNode contained(JsonNode resource, String id) {
    for (JsonNode each : resource.path("contained")) {
      if (each.path("id").asText().equals(id)) {
        return each;
      }
    }
    return null;
  }

  private static Optional<PatientId> ours(String reference) {
    try {
      return reference.startsWith(TYPE)
          ? Optional.of(new PatientId(UUID.fromString(reference.substring(TYPE.length()))))
          : Optional.empty();
    } catch (IllegalArgumentException someoneElsesId) {
      return Optional.empty();
    }
  }
}
