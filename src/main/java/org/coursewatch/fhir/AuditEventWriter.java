package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import org.coursewatch.audit.AuditOutcome;
import org.coursewatch.audit.StoredEntry;
import org.coursewatch.audit.json.AuditDecisionText;
import org.coursewatch.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail as an AuditEvent: who did or read what of whom when, and what came of
 * it. It is called by its lane and its number there, which tell nothing of what it is about.
 */
final class AuditEventWriter {

  private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String ENTITY_TYPE =
      "http://terminology.hl7.org/CodeSystem/audit-entity-type";
  private static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
  private static final Set<String> FAILED =
      Set.of(AuditOutcome.REFUSED.name(), AuditOutcome.DENIED.name());

  private AuditEventWriter() {}

  static String id(StoredEntry entry) {
    return entry.lane() + "." + entry.sequence();
  }

  static ObjectNode write(StoredEntry entry) {
    ObjectNode event = Elements.resource("AuditEvent", id(entry));
    event.set("type", Elements.coding(DICOM, entry.patient() == null ? "110100" : "110110"));
    event.putArray("subtype").add(Elements.coding(Elements.OURS + "audit-action", entry.action()));
    event.put("action", action(entry.action()));
    event.put("recorded", entry.at().toString());
    event.put("outcome", FAILED.contains(entry.outcome()) ? "4" : "0");
    event.put("outcomeDesc", entry.outcome());
    agent(entry, event.putArray("agent").addObject());
    event
        .putObject("source")
        .putObject("observer")
        .put("type", "Device")
        .put("display", "Coursewatch");
    entities(entry, event);
    return event;
  }

  /** Reading, or doing; the codes of FHIR say no more of it than that. */
  private static String action(String action) {
    return action.matches(".*_(READ|LISTED|SEARCHED|SEEN|EXPORTED|DOWNLOADED)") ? "R" : "E";
  }

  private static void agent(StoredEntry entry, ObjectNode agent) {
    agent
        .putArray("role")
        .add(Elements.concept(Elements.OURS + "role", entry.role(), entry.role()));
    agent.set("who", Elements.known("account", entry.account()));
    agent.put("requestor", true);
    if (entry.client() != null) {
      agent.putObject("network").put("address", entry.client());
    }
  }

  private static void entities(StoredEntry entry, ObjectNode event) {
    ArrayNode entities = event.putArray("entity");
    if (entry.patient() != null) {
      ObjectNode patient = entity(entities, "1", "1");
      patient.set("what", Elements.reference("Patient", entry.patient()));
    }
    ObjectNode subject = entity(entities, "2", "4");
    if (entry.course() != null) {
      CourseId course = new CourseId(UUID.fromString(entry.course()));
      subject.putObject("what").set("identifier", Elements.caseNumber(course));
    }
    ArrayNode details = subject.putArray("detail");
    detail(details, "entryId", entry.id().toString());
    detail(details, "subject", entry.subjectKind());
    detail(details, "record", entry.record());
    detail(details, "organization", entry.organization());
    detail(details, "onBehalfOf", entry.onBehalfOf());
    detail(details, "rules", entry.rules());
    AuditDecisionText.readLeniently(entry.decision())
        .codes()
        .forEach(code -> detail(details, "code", code));
    detail(details, "hash", entry.hash());
  }

  private static ObjectNode entity(ArrayNode entities, String type, String role) {
    ObjectNode entity = entities.addObject();
    entity.set("type", Elements.coding(ENTITY_TYPE, type));
    entity.set("role", Elements.coding(OBJECT_ROLE, role));
    return entity;
  }

  private static void detail(ArrayNode details, String type, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      details.addObject().put("type", type).put("valueString", value);
    }
  }
}
