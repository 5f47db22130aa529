package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursewatch.fhir.ResultIntake.Told;
import org.coursewatch.platform.json.Faults;

/**
 * A transaction, or a batch, of results.
 *
 * @param type {@code transaction} or {@code batch}
 * @param size how many entries it has
 * @param results the entries that tell a result, or nobody knows what
 * @param others Patients and what else stands beside results, by every address they have
 */
record ResultBundle(String type, int size, List<Told> results, Map<String, JsonNode> others) {

  private static final int MOST_ENTRIES = 200;

  /** What results refer to, and is read for them only. */
  private static final Set<String> BESIDE =
      Set.of(
          "Patient",
          "Specimen",
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "ServiceRequest",
          "DiagnosticReport",
          "Provenance");

  /** Where entry {@code index} stands, as FHIRPath says it. */
  static String place(int index) {
    return entry(index) + ".resource";
  }

  private static String entry(int index) {
    return "Bundle.entry[" + index + "]";
  }

  /**
   * @throws org.coursewatch.platform.ProblemException when it is no transaction of resources to be
   *     created; names every fault
   */
  static ResultBundle read(JsonNode tree) {
    Faults faults = new Faults();
    String type = tree.path("type").asText();
    if (!tree.path("resourceType").asText().equals("Bundle")) {
      faults.add("resourceType", "is not Bundle", "Send a Bundle.");
    }
    if (!type.equals("transaction") && !type.equals("batch")) {
      faults.add("Bundle.type", "is not transaction", "Send a transaction or a batch.");
    }
    JsonNode entries = tree.path("entry");
    if (!entries.isArray() || entries.isEmpty() || entries.size() > MOST_ENTRIES) {
      String demand = "1 to " + MOST_ENTRIES + " entries";
      faults.add("Bundle.entry", "does not have " + demand, "Send " + demand + ".");
    }
    faults.throwIfAny();
    List<Told> results = new ArrayList<>();
    Map<String, JsonNode> others = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      JsonNode resource = entries.get(i).path("resource");
      String kind = resource.path("resourceType").asText();
      if (!entries.get(i).path("request").path("method").asText("POST").equals("POST")) {
        faults.add(
            entry(i) + ".request.method", "is not POST", "Results are only ever added: POST.");
      }
      if (kind.isEmpty()) {
        faults.add(place(i), "is missing", "Send the resource.");
      } else if (BESIDE.contains(kind)) {
        address(entries.get(i).path("fullUrl").asText(), "", resource, others);
        address(resource.path("id").asText(), kind + "/", resource, others);
      } else {
        results.add(new Told(place(i), resource));
      }
    }
    faults.throwIfAny();
    return new ResultBundle(type, entries.size(), results, others);
  }

  private static void address(
      String address, String before, JsonNode resource, Map<String, JsonNode> others) {
    if (!address.isEmpty()) {
      others.put(before + address, resource);
    }
  }
}
