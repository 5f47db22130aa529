package org.coursewatch.lab.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.json.FactText;
import org.coursewatch.course.json.FactWriter;
import org.coursewatch.lab.KeptMessage.Item;
import org.coursewatch.lab.KeptMessage.Reason;
import org.coursewatch.lab.KeptMessage.Told;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.ExternalIdentifier;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.platform.json.JsonText;

/** What a kept message says, as the text that is sealed and as callers read it. */
public final class KeptText {

  private KeptText() {}

  public static String write(Told told) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("patient", patient(told.patient()));
    json.set("results", items(told.items()));
    json.put("document", told.document());
    return JsonText.write(json);
  }

  /** What {@link #write} wrote. */
  public static Told read(String text) {
    JsonNode json = JsonText.parse(text);
    List<Item> items = new ArrayList<>();
    json.get("results").forEach(each -> items.add(item(each)));
    return new Told(patient(json.get("patient")), items, json.get("document").textValue());
  }

  /** The results as a list of trees. */
  public static ArrayNode items(List<Item> items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Item item : items) {
      ObjectNode json = list.addObject();
      json.put("place", item.place()).put("reason", item.reason().name());
      ArrayNode facts = json.putArray("facts");
      item.facts().forEach(fact -> facts.add(FactWriter.write(fact)));
      ArrayNode remarks = json.putArray("remarks");
      item.remarks().forEach(remarks::add);
    }
    return list;
  }

  /** Of whom it tells; what was not told is left out. */
  public static ObjectNode patient(DescribedPatient patient) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    texts(json, "patientNumbers", patient.numbers().stream().map(PatientNumber::value).toList());
    ArrayNode identifiers = JsonNodeFactory.instance.arrayNode();
    for (ExternalIdentifier each : patient.identifiers()) {
      identifiers.addObject().put("system", each.system()).put("value", each.value());
    }
    if (!identifiers.isEmpty()) {
      json.set("identifiers", identifiers);
    }
    String family = patient.familyName();
    if (family != null) {
      json.put("familyName", family);
    }
    texts(json, "givenNames", patient.givenNames());
    LocalDate born = patient.birthDate();
    if (born != null) {
      json.put("birthDate", born.toString());
    }
    texts(json, "phones", patient.phones());
    texts(json, "emails", patient.emails());
    return json;
  }

  private static void texts(ObjectNode json, String name, Iterable<String> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(list::add);
    if (!list.isEmpty()) {
      json.set(name, list);
    }
  }

  private static DescribedPatient patient(JsonNode json) {
    Set<PatientNumber> numbers = new HashSet<>();
    texts(json, "patientNumbers").forEach(value -> numbers.add(new PatientNumber(value)));
    Set<ExternalIdentifier> identifiers = new HashSet<>();
    for (JsonNode each : json.path("identifiers")) {
      identifiers.add(
          new ExternalIdentifier(each.get("system").textValue(), each.get("value").textValue()));
    }
    String born = json.path("birthDate").textValue();
    return new DescribedPatient(
        numbers,
        identifiers,
        json.path("familyName").textValue(),
        texts(json, "givenNames"),
        born == null ? null : LocalDate.parse(born),
        Set.copyOf(texts(json, "phones")),
        Set.copyOf(texts(json, "emails")));
  }

  private static List<String> texts(JsonNode json, String name) {
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(each -> texts.add(each.textValue()));
    return texts;
  }

  private static Item item(JsonNode json) {
    List<CourseFact> facts = new ArrayList<>();
    json.get("facts").forEach(each -> facts.add(FactText.read(JsonText.write(each))));
    return new Item(
        json.get("place").textValue(),
        Reason.valueOf(json.get("reason").textValue()),
        facts,
        texts(json, "remarks"));
  }
}
