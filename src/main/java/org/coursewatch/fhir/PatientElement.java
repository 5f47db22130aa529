package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/** What a Patient resource of another system tells of whom it means. */
public final class PatientElement {

  private PatientElement() {}

  /**
   * Reads leniently: what is missing, or not what FHIR says, is not told. Given names may be a list
   * or one text; of several names the official one counts.
   */
  public static DescribedPatient described(JsonNode patient) {
    Set<PatientNumber> numbers = new HashSet<>();
    Set<ExternalIdentifier> identifiers = new HashSet<>();
    for (JsonNode each : patient.path("identifier")) {
      String system = each.path("system").asText("");
      String value = each.path("value").asText("").strip();
      if (system.equals(DescribedPatient.NUMBER_SYSTEM)) {
        PatientNumber.parse(value).ifPresent(numbers::add);
      } else if (!system.isEmpty() && !value.isEmpty()) {
        identifiers.add(new ExternalIdentifier(system, value));
      }
    }
    JsonNode name = name(patient);
    return new DescribedPatient(
        numbers,
        identifiers,
        text(name.path("family")),
        givenNames(name.path("given")),
        birthDate(patient),
        telecom(patient, "phone"),
        telecom(patient, "email"));
  }

  private static JsonNode name(JsonNode patient) {
    JsonNode names = patient.path("name");
    for (JsonNode each : names) {
      if (each.path("use").asText().equals("official")) {
        return each;
      }
    }
    return names.path(0);
  }

  private static List<String> givenNames(JsonNode given) {
    List<String> names = new ArrayList<>();
    if (given.isTextual()) {
      names.add(given.asText());
    }
    given.forEach(each -> names.add(each.asText()));
    return names.stream().filter(each -> !each.isBlank()).toList();
  }

  private static @Nullable LocalDate birthDate(JsonNode patient) {
    try {
      return LocalDate.parse(patient.path("birthDate").asText());
    } catch (DateTimeParseException notToldToTheDay) {
      return null;
    }
  }

  private static Set<String> telecom(JsonNode patient, String system) {
    Set<String> values = new HashSet<>();
    for (JsonNode each : patient.path("telecom")) {
      String value = each.path("value").asText("");
      if (each.path("system").asText().equals(system) && !value.isBlank()) {
        values.add(value);
      }
    }
    return values;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
  }
}
