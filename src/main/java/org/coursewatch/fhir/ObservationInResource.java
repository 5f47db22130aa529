package org.coursewatch.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursewatch.fhir.ResultIntake.Told;
import org.coursewatch.lab.ResultFate;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code POST /fhir/Observation}: a result of a laboratory or of a practice's record system. */
@Path("/fhir/Observation")
@Produces({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({FhirAnswer.MEDIA_TYPE, MediaType.APPLICATION_JSON})
public class ObservationInResource {

  private static final String TYPE = "Observation";

  private final ResultIntake intake;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  ObservationInResource(
      ResultIntake intake, SignedIn signedIn, ServiceClock clock, Idempotency idempotency) {
    this.intake = intake;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Records it, or keeps it for a person to look at. */
  @POST
  @BodyLimit(BodyLimit.ONE_DOCUMENT)
  @Operation(hidden = true)
  public Response create(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    return idempotency
        .once(
            key,
            actor.account(),
            "POST /fhir/Observation",
            body,
            now,
            () -> create(JsonText.read(body), actor, now))
        .toResponse();
  }

  private Answer create(JsonNode observation, Actor by, Instant now) {
    if (!observation.path("resourceType").asText().equals(TYPE)) {
      Faults faults = new Faults();
      faults.add("resourceType", "is not " + TYPE, "Send one Observation.");
      faults.throwIfAny();
    }
    ResultFate fate =
        Objects.requireNonNull(
            intake.take(List.of(new Told(TYPE, observation)), Map.of(), by, now).get(TYPE));
    Answer answer =
        new Answer(
            ResultOutcome.status(fate),
            FhirAnswer.MEDIA_TYPE,
            JsonText.write(ResultOutcome.of(fate, TYPE)),
            Map.of());
    return ResultOutcome.location(fate, by)
        .map(location -> answer.with("Location", "/fhir/" + location))
        .orElse(answer);
  }
}
