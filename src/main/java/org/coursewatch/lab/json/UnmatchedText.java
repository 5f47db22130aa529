package org.coursewatch.lab.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.coursewatch.course.CourseFact.PregnancyTested;
import org.coursewatch.course.json.FactText;
import org.coursewatch.course.json.FactWriter;
import org.coursewatch.lab.UnmatchedResult.Told;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.json.JsonText;

/** What a laboratory told, as the text that is sealed. */
public final class UnmatchedText {

  private UnmatchedText() {}

  public static String write(Told told) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("patientNumber", told.number().value());
    json.put("birthDate", told.birthDate().toString());
    json.set("fact", FactWriter.write(told.result()));
    return JsonText.write(json);
  }

  /** What {@link #write} wrote. */
  public static Told read(String text) {
    JsonNode json = JsonText.parse(text);
    return new Told(
        new PatientNumber(json.get("patientNumber").textValue()),
        LocalDate.parse(json.get("birthDate").textValue()),
        (PregnancyTested) FactText.read(JsonText.write(json.get("fact"))));
  }
}
