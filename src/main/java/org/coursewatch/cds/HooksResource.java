package org.coursewatch.cds;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.coursewatch.course.app.HearCardAnswers;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /cds-services}: CDS Hooks 2.0.1. */
@Path("/cds-services")
@Produces(MediaType.APPLICATION_JSON)
public class HooksResource {

  /** A chart's orders of one session, with what was prefetched: 512 KiB. */
  private static final int LARGEST = 512 * 1024;

  private final AnswerHook hooks;
  private final HearCardAnswers hear;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  HooksResource(AnswerHook hooks, HearCardAnswers hear, SignedIn signedIn, ServiceClock clock) {
    this.hooks = hooks;
    this.hear = hear;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Which services there are; for everybody. */
  @GET
  @Operation(hidden = true)
  public Response discover() {
    return json(HookService.all());
  }

  /** The cards of one service. */
  @POST
  @DuringReadOnly
  @Path("{service}")
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(LARGEST)
  @Operation(hidden = true)
  public Response call(@PathParam("service") String service, byte[] body) {
    HookService called = find(service);
    JsonNode sent = JsonText.read(body);
    return json(hooks.answer(called, sent, signedIn.actor(), clock.now()));
  }

  /** What became of cards. */
  @POST
  @Path("{service}/feedback")
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(BodyLimit.ONE_DOCUMENT)
  @Operation(hidden = true)
  public Response feedback(@PathParam("service") String service, byte[] body) {
    find(service);
    hear.hear(FeedbackReader.read(JsonText.read(body)), signedIn.actor(), clock.now());
    return Response.ok().build();
  }

  private static HookService find(String id) {
    return HookService.find(id)
        .orElseThrow(
            () ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "There is no such service.",
                        "GET /cds-services lists them.")
                    .asException());
  }

  private static Response json(JsonNode answer) {
    return Response.ok(JsonText.write(answer)).type(MediaType.APPLICATION_JSON).build();
  }
}
