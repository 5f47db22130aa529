package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.regex.Pattern;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.Problem.FieldError;
import org.coursewatch.platform.json.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a record system sends when a hook fires. What CDS Hooks does not know, and what is not
 * needed here, is passed over.
 *
 * @param patientId FHIR id of the patient in the record system, without {@code Patient/}
 * @param userId who is at work there, such as {@code Practitioner/abc}; null when not told
 * @param context as sent
 * @param prefetch as sent; missing when there is none
 * @param access how to read in the record system, null when it may not be read
 */
record HookRequest(
    String patientId,
    @Nullable String userId,
    JsonNode context,
    JsonNode prefetch,
    @Nullable Access access) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

  /** The FHIR server of the record system and the bearer token for it. */
  record Access(String fhirServer, String token) {

    /** Without the token. */
    @Override
    public String toString() {
      return "Access[" + fhirServer + "]";
    }
  }

  /** Whether {@code text} can stand in the address of a resource. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** The part of a reference after its last slash. */
  static String lastPart(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /**
   * Reads what {@code service} was called with.
   *
   * @throws org.coursewatch.platform.ProblemException when something is missing that every call of
   *     the hook has; every fault is named
   */
  static HookRequest read(JsonNode body, HookService service) {
    Faults faults = new Faults();
    String hook = text(body, "hook");
    if (!service.hook().equals(hook)) {
      faults.add("hook", "is not the hook of this service", "Send " + service.hook() + ".");
    }
    if (text(body, "hookInstance") == null) {
      faults.add("hookInstance", "is missing", "Send a UUID that names this call.");
    }
    JsonNode context = body.path("context");
    String patient = text(context, "patientId");
    String id = patient == null ? "" : lastPart(patient);
    if (!isId(id)) {
      faults.add("context.patientId", "is no id of FHIR", "Send the id of the Patient.");
    }
    if (service.isForOrders() && !context.path("draftOrders").isObject()) {
      faults.add("context.draftOrders", "is no Bundle", "Send the Bundle of the draft orders.");
    }
    if (service == HookService.ORDER_SELECT && !context.path("selections").isArray()) {
      faults.add("context.selections", "is no list", "Send the ids of the selected orders.");
    }
    faults.throwIfAny();
    JsonNode prefetch = body.path("prefetch");
    return new HookRequest(
        id,
        text(context, "userId"),
        context,
        prefetch.isObject() ? prefetch : MissingNode.getInstance(),
        access(body));
  }

  /** An intermediary takes the authorization away, and may leave the address. */
  private static @Nullable Access access(JsonNode body) {
    String server = text(body, "fhirServer");
    String token = text(body.path("fhirAuthorization"), "access_token");
    return server == null || token == null ? null : new Access(server, token);
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
  }

  /** The refusal of a request whose parts are about different people. */
  static RuntimeException otherPatient(String field) {
    return Problem.malformed(
            List.of(
                new FieldError(
                    field,
                    "is about another patient than context.patientId",
                    "Send what is about one patient only.")))
        .asException();
  }
}
