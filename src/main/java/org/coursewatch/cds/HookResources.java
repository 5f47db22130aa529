package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/**
 * The resources a call can draw on: those that were prefetched and, only when one is missing there,
 * those of the record system. A prefetch that failed may be left out, null, or an OperationOutcome:
 * all three are nothing.
 */
final class HookResources {

  private final HookRequest request;
  private final Function<String, Optional<JsonNode>> reader;

  /**
   * @param reader reads a resource of the record system by its relative address; empty when it may
   *     not or cannot be read
   */
  HookResources(HookRequest request, Function<String, Optional<JsonNode>> reader) {
    this.request = request;
    this.reader = reader;
  }

  /**
   * The patient it is about.
   *
   * @throws org.coursewatch.platform.ProblemException when the patient was neither prefetched nor
   *     can be read, or was prefetched for somebody else
   */
  JsonNode patient() {
    return prefetchedPatient()
        .or(() -> read("Patient", request.patientId()))
        .orElseThrow(
            () ->
                missing(
                    "The Patient was not prefetched and cannot be read.",
                    "Send prefetch."
                        + HookService.PATIENT_KEY
                        + ", or fhirServer and fhirAuthorization."));
  }

  /** The Medication that {@code reference} of {@code order} points to. */
  Optional<JsonNode> medication(String reference, JsonNode order) {
    if (reference.startsWith("#")) {
      String id = reference.substring(1);
      for (JsonNode each : order.path("contained")) {
        if (each.path("id").asText().equals(id)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
    return among(request.context().path("draftOrders"), "Medication", reference)
        .or(() -> prefetched("Medication", reference))
        .or(() -> read("Medication", HookRequest.lastPart(reference)));
  }

  /** The refusal of a call that lacks what an answer rests on. */
  static RuntimeException missing(String detail, String remedy) {
    return Problem.of(ProblemType.DATA_MISSING, detail, remedy).asException();
  }

  private Optional<JsonNode> prefetchedPatient() {
    JsonNode own = request.prefetch().path(HookService.PATIENT_KEY);
    if (is(own, "Patient")) {
      String id = own.path("id").asText("");
      if (!id.isEmpty() && !id.equals(request.patientId())) {
        throw HookRequest.otherPatient("prefetch." + HookService.PATIENT_KEY);
      }
      return Optional.of(own);
    }
    return prefetched("Patient", "Patient/" + request.patientId());
  }

  /** Under whatever key, as it is or in a Bundle. */
  private Optional<JsonNode> prefetched(String type, String reference) {
    for (JsonNode each : request.prefetch()) {
      if (is(each, type) && each.path("id").asText().equals(HookRequest.lastPart(reference))) {
        return Optional.of(each);
      }
      Optional<JsonNode> found = among(each, type, reference);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> among(JsonNode bundle, String type, String reference) {
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      boolean named =
          entry.path("fullUrl").asText().equals(reference)
              || resource.path("id").asText().equals(HookRequest.lastPart(reference));
      if (named && is(resource, type)) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> read(String type, String id) {
    return HookRequest.isId(id)
        ? reader
            .apply(type + "/" + id)
            .filter(found -> is(found, type) && found.path("id").asText().equals(id))
        : Optional.empty();
  }

  private static boolean is(JsonNode resource, String type) {
    return resource.path("resourceType").asText().equals(type);
  }
}
