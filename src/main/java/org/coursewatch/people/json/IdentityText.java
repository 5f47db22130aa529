package org.coursewatch.people.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import org.coursewatch.people.Patient;
import org.coursewatch.platform.json.JsonText;

/**
 * What identifies a patient as the text that is sealed with the patient's key, and nothing about
 * the patient's health.
 *
 * @param givenName as told
 * @param familyName as told
 * @param birthDate in the calendar of the place of birth
 */
public record IdentityText(String givenName, String familyName, LocalDate birthDate) {

  public static String write(Patient patient) {
    return JsonText.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("givenName", patient.givenName())
            .put("familyName", patient.familyName())
            .put("birthDate", patient.birthDate().toString()));
  }

  public static IdentityText read(String text) {
    JsonNode json = JsonText.parse(text);
    return new IdentityText(
        json.get("givenName").textValue(),
        json.get("familyName").textValue(),
        LocalDate.parse(json.get("birthDate").textValue()));
  }
}
