package org.coursewatch.signature.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.coursewatch.course.CourseId;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.signature.Meaning;
import org.coursewatch.signature.app.CheckedSignature;
import org.coursewatch.signature.app.ReadSignatures;
import org.coursewatch.signature.app.SignFact;
import org.coursewatch.signature.rest.SignatureJson.PageJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing what others entered of a course, and reading its signatures. */
@Path("/api/courses/{courseId}")
@Tag(name = "Signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class CourseSignaturesResource {

  private static final String EXAMPLE = "{\"meaning\": \"CONFIRMATION\"}";

  private final SignFact sign;
  private final ReadSignatures read;
  private final SignedIn signedIn;
  private final ServiceClock clock;
  private final Idempotency idempotency;

  @Inject
  public CourseSignaturesResource(
      SignFact sign,
      ReadSignatures read,
      SignedIn signedIn,
      ServiceClock clock,
      Idempotency idempotency) {
    this.sign = sign;
    this.read = read;
    this.signedIn = signedIn;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  /** Signs a fact that somebody else entered: 201 with the signature. */
  @POST
  @Path("facts/{factId}/signature")
  @Operation(operationId = "signFact", summary = "Sign, in person, what somebody else entered")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "counseling", value = EXAMPLE)))
  public Response sign(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @Parameter(example = "b3d1f5c8-0c55-4e38-9f0a-5c6f5f0d7a10") @PathParam("factId")
          String factId,
      byte[] body,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    Instant now = clock.now();
    Actor actor = signedIn.actor();
    CourseId course = Parameters.courseId(courseId);
    UUID fact = Parameters.id(factId);
    String request = "POST /api/courses/" + course + "/facts/" + fact + "/signature";
    return idempotency
        .once(
            key,
            actor.account(),
            request,
            body,
            now,
            () -> {
              CheckedSignature signed = sign.sign(course, fact, meaning(body), actor, now);
              return Answer.json(201, SignatureJson.of(signed));
            })
        .toResponse();
  }

  /** The signatures of a course, oldest first, each checked anew. */
  @GET
  @Path("signatures")
  @Operation(
      operationId = "listSignatures",
      summary = "Read the signatures of a course, each checked against what was signed")
  public PageJson list(
      @Parameter(example = "6f1c7a52-9d0b-4c0e-8a51-2b7f5a1f9c33") @PathParam("courseId")
          String courseId,
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = Parameters.limit(limit);
    long after = Parameters.number(cursor);
    CourseId course = Parameters.courseId(courseId);
    return PageJson.of(read.ofCourse(course, after, most, signedIn.actor(), clock.now()));
  }

  private static Meaning meaning(byte[] body) {
    Faults faults = new Faults();
    Fields fields = new Fields(JsonText.read(body), "", faults);
    Meaning meaning = fields.code("meaning", Meaning.class);
    fields.refuseUnknown();
    faults.throwIfAny();
    return meaning;
  }
}
