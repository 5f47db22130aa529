package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.util.Map;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code POST /fhir}: many results at once, recorded all or none. */
@Path("/fhir")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class TransactionResource {

  private static final int MOST_BYTES = 1024 * 1024;

  private final ResultIntake intake;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  TransactionResource(
      ResultIntake intake, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.intake = intake;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** What became of every entry, in the order of the entries. */
  @POST
  @BodyLimit(MOST_BYTES)
  @Operation(hidden = true)
  public Response take(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /fhir",
            body,
            now,
            () -> take(JsonText.read(body), actor, now))
        .toResponse();
  }

  private Answer take(JsonNode tree, Actor by, Instant now) {
    ResultBundle bundle = ResultBundle.read(tree);
    Map<String, ResultFate> fates = intake.take(bundle.results(), bundle.others(), by, now);
    ObjectNode answer =
        JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "Bundle")
            .put("type", bundle.type() + "-response");
    ArrayNode entries = answer.putArray("entry");
    for (int i = 0; i < bundle.size(); i++) {
      String place = ResultBundle.place(i);
      ResultFate fate = fates.get(place);
      entries.addObject().set("response", fate == null ? passedOver() : response(fate, place, by));
    }
    return new Answer(200, FhirAnswer.MEDIA_TYPE, JsonText.write(answer), Map.of());
  }

  private static ObjectNode response(ResultFate fate, String place, Actor by) {
    ObjectNode response =
        JsonNodeFactory.instance.objectNode().put("status", ResultOutcome.statusLine(fate));
    ResultOutcome.location(fate, by).ifPresent(location -> response.put("location", location));
    response.set("outcome", ResultOutcome.of(fate, place));
    return response;
  }

  private static ObjectNode passedOver() {
    ObjectNode response = JsonNodeFactory.instance.objectNode().put("status", "200 OK");
    response.set(
        "outcome", OperationOutcome.fine("It was read for the results beside it; it is not kept."));
    return response;
  }
}
