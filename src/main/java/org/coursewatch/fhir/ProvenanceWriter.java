package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.coursewatch.course.Authorship;
import org.coursewatch.course.CourseFact;
import org.coursewatch.course.CourseFact.FactVoided;
import org.coursewatch.course.json.FactTypes;

/**
 * An entry of a ledger as a Provenance: who recorded what when, and who agreed. It points at the
 * observation the entry brought or voided, where it is one, and always at the patient.
 */
final class ProvenanceWriter {

  private static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
  private static final String PARTICIPANT =
      "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

  private ProvenanceWriter() {}

  static ObjectNode write(LedgerRow row) {
    ObjectNode provenance = Elements.resource("Provenance", row.id().toString());
    Elements.claim(provenance, "us-core-provenance");
    ArrayNode targets = provenance.putArray("target");
    observation(row)
        .ifPresent(each -> targets.add(Elements.reference("Observation", each.id().toString())));
    ObjectNode patient = targets.addObject();
    patient.setAll(Elements.patient(row.told().patient()));
    patient.set("identifier", Elements.caseNumber(row.told().file().id()));
    switch (row.fact()) {
      case CourseFact.Dated dated -> provenance.put("occurredDateTime", dated.on().toString());
      case CourseFact.Timed timed -> provenance.put("occurredDateTime", timed.at().toString());
    }
    provenance.put("recorded", String.valueOf(row.entry().fact().recordedAt()));
    activity(row, provenance);
    agents(row.entry().by(), provenance.putArray("agent"));
    return provenance;
  }

  /** Whether the entry brought or voided the observation {@code id}. */
  static boolean isAbout(LedgerRow row, EntryId id) {
    return observation(row).filter(each -> each.id().equals(id)).isPresent();
  }

  /** The entries that brought or voided the observation {@code row}. */
  static List<LedgerRow> about(LedgerRow row) {
    return LedgerRow.of(List.of(row.told())).stream()
        .filter(each -> isAbout(each, row.id()))
        .toList();
  }

  private static Optional<LedgerRow> observation(LedgerRow row) {
    Optional<LedgerRow> meant =
        row.fact() instanceof FactVoided voided ? row.other(voided.fact()) : Optional.of(row);
    return meant.filter(each -> ObservationWriter.write(each).isPresent());
  }

  private static void activity(LedgerRow row, ObjectNode provenance) {
    String kind = FactTypes.of(row.fact());
    String operation = "CREATE";
    if (row.fact() instanceof FactVoided voided) {
      operation = "NULLIFY";
      if (row.told().saysWhy()) {
        provenance.putArray("reason").addObject().put("text", voided.reason());
      }
    }
    ObjectNode activity = provenance.putObject("activity");
    activity
        .putArray("coding")
        .add(Elements.coding(OPERATION, operation))
        .add(Elements.coding(Elements.OURS + "fact-type", kind));
    activity.put("text", kind);
  }

  private static void agents(Authorship by, ArrayNode agents) {
    ObjectNode author = agent(agents, "author", by.account());
    author
        .putArray("role")
        .add(Elements.concept(Elements.OURS + "role", by.role().name(), by.role().label()));
    if (by.secondAccount() != null) {
      agent(agents, "verifier", by.secondAccount());
    }
  }

  private static ObjectNode agent(ArrayNode agents, String type, String account) {
    ObjectNode agent = agents.addObject();
    agent.putObject("type").putArray("coding").add(Elements.coding(PARTICIPANT, type));
    agent.set("who", Elements.known("account", account));
    return agent;
  }
}
