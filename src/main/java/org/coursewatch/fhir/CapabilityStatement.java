package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the service can do under {@code /fhir}, read off the permission matrix: a call that has a
 * row there is stated here, and nothing else is.
 */
final class CapabilityStatement {

  /** When this description was last changed by hand. */
  private static final String DATE = "2026-11-22";

  private static final String GUIDE = "http://hl7.org/fhir/us/medication-rems/";
  private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/";
  private static final String DTR = "http://hl7.org/fhir/us/davinci-dtr/";

  /** What others define; any other operation is our own. */
  private static final Map<String, String> DEFINITIONS =
      Map.of(
          "rems-etasu", GUIDE + "OperationDefinition/rems-etasu",
          "questionnaire-package", DTR + "OperationDefinition/questionnaire-package",
          "status", BACKPORT + "OperationDefinition/backport-subscription-status",
          "events", BACKPORT + "OperationDefinition/backport-subscription-events");

  private static final Map<String, String> DATED = Map.of("date", "date");

  private static final Map<String, String> OF_A_PATIENT =
      Map.of("patient", "reference", "subject", "reference");

  /** By what is searched: names of parameters, and their types. */
  private static final Map<String, Map<String, String>> SEARCHES =
      Map.of(
          "Patient", Map.of("_id", "token", "identifier", "token"),
          "Observation",
              with(
                  OF_A_PATIENT,
                  Map.of("category", "token", "code", "token", "status", "token"),
                  DATED),
          "Task", with(OF_A_PATIENT, Map.of("status", "token", "code", "token")),
          "Provenance", Map.of("patient", "reference", "target", "reference"),
          "AuditEvent", with(OF_A_PATIENT, DATED));

  /** The profiles of US Core that what is sent claims. */
  private static final Map<String, String> PROFILES =
      Map.of(
          "Patient", "us-core-patient",
          "Observation", "us-core-observation-lab",
          "Provenance", "us-core-provenance");

  private final Set<FhirCall> calls = new HashSet<>();

  private CapabilityStatement(Set<String> rows) {
    rows.forEach(row -> FhirCall.of(row).ifPresent(calls::add));
  }

  /**
   * The statement of a service.
   *
   * @param rows the calls of the permission matrix; those of other protocols are passed over
   * @param address where people reach the service, without {@code /fhir}
   * @param version of the software
   */
  static ObjectNode of(Set<String> rows, String address, String version) {
    return new CapabilityStatement(rows).write(address, version);
  }

  @SafeVarargs
  private static Map<String, String> with(Map<String, String>... parts) {
    Map<String, String> all = new TreeMap<>();
    for (Map<String, String> part : parts) {
      all.putAll(part);
    }
    return all;
  }

  private ObjectNode write(String address, String version) {
    ObjectNode statement =
        JsonNodeFactory.instance.objectNode().put("resourceType", "CapabilityStatement");
    statement.put("url", address + "/fhir/metadata");
    statement.put("name", "Coursewatch").put("title", "Coursewatch as REMS Administrator System");
    statement.put("status", "active").put("date", DATE).put("kind", "instance");
    statement.putArray("instantiates").add(GUIDE + "CapabilityStatement/rems-administrator-system");
    statement.putObject("software").put("name", "Coursewatch").put("version", version);
    statement
        .putObject("implementation")
        .put("description", "Where the cases of patients under a safety program are kept")
        .put("url", address + "/fhir");
    statement.put("fhirVersion", "4.0.1").putArray("format").add("json");
    writeServer(statement.putArray("rest").addObject());
    return statement;
  }

  private void writeServer(ObjectNode server) {
    server.put("mode", "server");
    ObjectNode security = server.putObject("security").put("cors", false);
    security
        .putArray("service")
        .addObject()
        .putArray("coding")
        .addObject()
        .put("system", "http://terminology.hl7.org/CodeSystem/restful-security-service")
        .put("code", "OAuth");
    security.put(
        "description",
        "Send an access token of the identity provider as Authorization: Bearer. What an account"
            + " may ask, and about whom, follows from its role: a practice sees its own patients, a"
            + " pharmacy opens one with patient number and birth date. Without a token only this"
            + " statement and .well-known/smart-configuration are answered.");
    Set<String> types = FhirCall.types(calls);
    if (!types.isEmpty()) {
      ArrayNode resources = server.putArray("resource");
      types.forEach(type -> writeResource(resources.addObject(), type));
    }
    writeInteractions(server, null);
    writeOperations(server, null);
  }

  private void writeResource(ObjectNode resource, String type) {
    resource.put("type", type);
    String profile = PROFILES.get(type);
    if (profile != null) {
      resource
          .putArray("supportedProfile")
          .add("http://hl7.org/fhir/us/core/StructureDefinition/" + profile);
    }
    Map<String, String> searches = SEARCHES.getOrDefault(type, Map.of());
    if (writeInteractions(resource, type).contains("search-type") && !searches.isEmpty()) {
      ArrayNode parameters = resource.putArray("searchParam");
      new TreeMap<>(searches)
          .forEach((name, kind) -> parameters.addObject().put("name", name).put("type", kind));
    }
    writeOperations(resource, type);
  }

  private List<String> writeInteractions(ObjectNode place, @Nullable String type) {
    List<String> codes =
        calls.stream()
            .filter(call -> Objects.equals(call.type(), type) && call.operation() == null)
            .map(FhirCall::interaction)
            .sorted()
            .toList();
    if (!codes.isEmpty()) {
      ArrayNode interactions = place.putArray("interaction");
      codes.forEach(code -> interactions.addObject().put("code", code));
    }
    return codes;
  }

  private void writeOperations(ObjectNode place, @Nullable String type) {
    Set<String> names = new TreeSet<>();
    for (FhirCall call : calls) {
      String operation = call.operation();
      if (operation != null && Objects.equals(call.type(), type)) {
        names.add(operation);
      }
    }
    if (!names.isEmpty()) {
      ArrayNode operations = place.putArray("operation");
      names.forEach(
          name ->
              operations
                  .addObject()
                  .put("name", name)
                  .put(
                      "definition",
                      DEFINITIONS.getOrDefault(name, "urn:coursewatch:fhir-operation:" + name)));
    }
  }
}
