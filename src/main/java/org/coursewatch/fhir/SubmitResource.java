package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.coursewatch.course.CaseNumber;
import org.coursewatch.form.Submitted;
import org.coursewatch.form.app.SubmitForm;
import org.coursewatch.people.Actor;
import org.coursewatch.people.DescribedPatient;
import org.coursewatch.people.PatientNumber;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.privacy.ServiceCipher;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes a form that was filled in in another system. */
@Path("/fhir/QuestionnaireResponse/$submit")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@BodyLimit(4 * BodyLimit.ONE_DOCUMENT)
public class SubmitResource {

  private static final String CALL = "POST /fhir/QuestionnaireResponse/$submit";
  private static final String PURPOSE = "form.submission";

  private final SubmitForm submit;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;
  private final ServiceCipher cipher;

  @Inject
  public SubmitResource(
      SubmitForm submit,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency,
      ServiceCipher cipher) {
    this.submit = submit;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
    this.cipher = cipher;
  }

  /**
   * Does what the form says, once: what says the same is answered alike for thirty days, with the
   * sender's key or without.
   */
  @POST
  @Operation(hidden = true)
  public Response submit(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    FormSubmission form = FormSubmission.read(body);
    byte[] content = form.content().getBytes(StandardCharsets.UTF_8);
    String known =
        key == null ? "form-" + HexFormat.of().formatHex(cipher.lookupKey(PURPOSE, content)) : key;
    return idempotency
        .onceDone(
            known,
            actor.account(),
            CALL,
            content,
            now,
            () ->
                answer(
                    submit.submit(
                        form.form(), form.version(), form.given(), form.about(), actor, now)))
        .toResponse();
  }

  private static Answer answer(Submitted submitted) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("resourceType", "Parameters");
    ArrayNode array = parameters.putArray("parameter");
    CaseNumber number = submitted.number();
    if (number != null) {
      array.addObject().put("name", "case_number").put("valueString", number.toString());
    }
    PatientNumber patient = submitted.patient();
    if (patient != null) {
      array
          .addObject()
          .put("name", "patient")
          .putObject("valueIdentifier")
          .put("system", DescribedPatient.NUMBER_SYSTEM)
          .put("value", patient.toString());
    }
    array
        .addObject()
        .put("name", "outcome")
        .set("resource", OperationOutcome.fine(submitted.told()));
    return new Answer(200, FhirAnswer.MEDIA_TYPE, JsonText.write(parameters), Map.of());
  }
}
