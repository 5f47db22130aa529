package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.PatientId;

/** The small elements that resources of FHIR are made of, and the systems of our own codes. */
final class Elements {

  static final String LOINC = "http://loinc.org";
  static final String SNOMED = "http://snomed.info/sct";
  static final String UCUM = "http://unitsofmeasure.org";

  /** Our own codes and ids begin so; each kind has a name after it. */
  static final String OURS = "urn:coursewatch:";

  private Elements() {}

  static ObjectNode resource(String type, String id) {
    return JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
  }

  /** Claims that {@code resource} fits a profile of US Core. */
  static void claim(ObjectNode resource, String profile) {
    resource
        .putObject("meta")
        .putArray("profile")
        .add("http://hl7.org/fhir/us/core/StructureDefinition/" + profile);
  }

  static ObjectNode coding(String system, String code) {
    return JsonNodeFactory.instance.objectNode().put("system", system).put("code", code);
  }

  static ObjectNode concept(String system, String code, String text) {
    ObjectNode concept = JsonNodeFactory.instance.objectNode();
    concept.putArray("coding").add(coding(system, code));
    return concept.put("text", text);
  }

  static ObjectNode identifier(String system, String value) {
    return JsonNodeFactory.instance.objectNode().put("system", system).put("value", value);
  }

  static ObjectNode caseNumber(CourseId course) {
    return identifier(CaseNumber.SYSTEM, new CaseNumber(course).toString());
  }

  static ObjectNode reference(String type, String id) {
    return JsonNodeFactory.instance.objectNode().put("reference", type + "/" + id);
  }

  static ObjectNode patient(PatientId id) {
    return reference("Patient", id.toString());
  }

  /** A reference to something that has an identifier of ours and is no resource here. */
  static ObjectNode known(String kind, String value) {
    ObjectNode reference = JsonNodeFactory.instance.objectNode();
    reference.set("identifier", identifier(OURS + kind, value));
    return reference;
  }
}
