package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.fhir.EtasuAnswer.Reason;
import org.coursewatch.fhir.EtasuAnswer.Requirement;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientNumber;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer to {@code $rems-etasu} as the REMS guide has it: Parameters with one
 * GuidanceResponse, which contains Parameters with one more for each requirement.
 */
final class GuidanceResponse {

  private static final String OUTPUT = "etasuOutputParameters";
  private static final String WHY = "why";

  private final String module;
  private final @Nullable ObjectNode subject;
  private final String at;

  private GuidanceResponse(String program, @Nullable ObjectNode subject, Instant at) {
    this.module = "urn:coursewatch:program:" + program;
    this.subject = subject;
    this.at = at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /**
   * The resource that is sent.
   *
   * @param program whose requirements are asked for
   * @param reference how the asking system refers to the patient, null when it does not say
   * @param at the instant the answer is about
   */
  static ObjectNode parameters(
      EtasuAnswer answer, String program, @Nullable String reference, Instant at) {
    GuidanceResponse writer =
        new GuidanceResponse(program, subject(answer.patient(), reference), at);
    ObjectNode parameters = resource("Parameters");
    parameters
        .putArray("parameter")
        .addObject()
        .put("name", "rems-etasu")
        .set("resource", writer.whole(answer));
    return parameters;
  }

  private ObjectNode whole(EtasuAnswer answer) {
    return switch (answer) {
      case EtasuAnswer.Told told -> whole(told);
      case EtasuAnswer.Unknown(String reason) -> {
        ObjectNode outcome = OperationOutcome.unknown(reason).put("id", WHY);
        ObjectNode response = response("failure", outcome);
        note(response, reason);
        response.putArray("evaluationMessage").addObject().put("reference", "#" + WHY);
        yield response;
      }
    };
  }

  private ObjectNode whole(EtasuAnswer.Told told) {
    ObjectNode output = resource("Parameters").put("id", OUTPUT);
    ArrayNode parameters = output.putArray("parameter");
    for (Requirement each : told.requirements()) {
      parameters.addObject().put("name", each.title()).set("resource", one(each));
    }
    CaseNumber number = told.caseNumber();
    if (number != null) {
      parameters.addObject().put("name", "case_number").put("valueString", number.toString());
    }
    ObjectNode response = response(told.allowed() ? "success" : "data-required", output);
    if (number != null) {
      identify(response.putArray("identifier").addObject(), CaseNumber.SYSTEM, number.toString());
    }
    response.putObject("outputParameters").put("reference", "#" + OUTPUT);
    return response;
  }

  private ObjectNode one(Requirement requirement) {
    ObjectNode response = response(requirement.isMet() ? "success" : "data-required", null);
    if (requirement.isMet()) {
      note(response, requirement.note());
    }
    for (Reason each : requirement.reasons()) {
      response
          .withArray("reasonCode")
          .addObject()
          .putArray("coding")
          .addObject()
          .put("system", "urn:coursewatch:refusal")
          .put("code", each.code());
      note(response, each.text());
    }
    return response;
  }

  private ObjectNode response(String status, @Nullable ObjectNode contained) {
    ObjectNode response = resource("GuidanceResponse");
    if (contained != null) {
      response.putArray("contained").add(contained);
    }
    response.put("moduleUri", module).put("status", status);
    if (subject != null) {
      response.set("subject", subject.deepCopy());
    }
    return response.put("occurrenceDateTime", at);
  }

  private static @Nullable ObjectNode subject(
      @Nullable PatientNumber number, @Nullable String reference) {
    if (number == null && reference == null) {
      return null;
    }
    ObjectNode subject = JsonNodeFactory.instance.objectNode();
    if (reference != null) {
      subject.put("reference", reference);
    }
    if (number != null) {
      identify(subject.putObject("identifier"), DescribedPatient.NUMBER_SYSTEM, number.toString());
    }
    return subject;
  }

  private static void identify(ObjectNode identifier, String system, String value) {
    identifier.put("system", system).put("value", value);
  }

  private static void note(ObjectNode response, String text) {
    response.withArray("note").addObject().put("text", text);
  }

  private static ObjectNode resource(String type) {
    return JsonNodeFactory.instance.objectNode().put("resourceType", type);
  }
}
