package org.coursewatch.ncpdp;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.coursewatch.dispense.app.ReadOwnPharmacy;
import org.coursewatch.ncpdp.OncePerMessage.Outcome;
import org.coursewatch.people.Actor;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemException;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.ReadOnly;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.DuringReadOnly;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /ncpdp/script}: one message in, its reply out. A request that is denied is answered like
 * one that is approved; what is not understood or cannot be done is an Error, with the status it
 * would have elsewhere.
 */
@Path("/ncpdp/script")
@Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
@Produces({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ScriptResource {

  private static final int REFUSED = 409;

  private final PharmacyScript pharmacy;
  private final SupplyScript supply;
  private final PracticeScript practice;
  private final ReadOwnPharmacy own;
  private final SignedIn signedIn;
  private final ReadOnly readOnly;
  private final ServiceClock clock;

  @Inject
  ScriptResource(
      PharmacyScript pharmacy,
      SupplyScript supply,
      PracticeScript practice,
      ReadOwnPharmacy own,
      SignedIn signedIn,
      ReadOnly readOnly,
      ServiceClock clock) {
    this.pharmacy = pharmacy;
    this.supply = supply;
    this.practice = practice;
    this.own = own;
    this.signedIn = signedIn;
    this.readOnly = readOnly;
    this.clock = clock;
  }

  /** Answers a message. */
  @POST
  @DuringReadOnly
  @Operation(hidden = true)
  public Response take(byte[] body) {
    ScriptMessage message = ScriptMessage.read(body);
    Actor actor = signedIn.actor();
    Instant now = clock.now();
    try {
      ScriptKind kind = message.kind();
      if (kind != ScriptKind.INITIATION) {
        readOnly.refuse(now);
      }
      return actor.isPharmacy()
          ? ofPharmacy(kind, message, actor, now)
          : ofPractice(kind, message, actor, now);
    } catch (ProblemException e) {
      return error(e.problem(), message, actor, now);
    }
  }

  private Response ofPharmacy(ScriptKind kind, ScriptMessage message, Actor actor, Instant now) {
    checkPharmacy(message, actor, now);
    return switch (kind) {
      case INITIATION -> content(pharmacy.initiate(message, actor, now), message, actor, now);
      case REQUEST -> reply(200, pharmacy.request(message, actor, now));
      case FILL -> outcome(supply.fill(message, actor, now), message, actor, now);
      case CANCELLATION -> outcome(supply.cancel(message, actor, now), message, actor, now);
    };
  }

  private Response ofPractice(ScriptKind kind, ScriptMessage message, Actor actor, Instant now) {
    return switch (kind) {
      case INITIATION -> content(practice.initiate(message, actor, now), message, actor, now);
      case REQUEST, FILL, CANCELLATION ->
          throw Problem.of(
                  ProblemType.NOT_PERMITTED,
                  "Only a pharmacy asks for an authorization and tells what became of it.",
                  "Send REMSInitiationRequest.")
              .asException();
    };
  }

  /** A message that was meant for the account of another pharmacy is not taken for this one. */
  private void checkPharmacy(ScriptMessage message, Actor actor, Instant now) {
    NcpdpId ours = own.read(actor, now).pharmacy().ncpdpId();
    Faults faults = new Faults();
    message
        .content()
        .textAt("Pharmacy", "Identification", "NCPDPID")
        .flatMap(NcpdpId::parse)
        .filter(told -> !told.equals(ours))
        .ifPresent(
            told ->
                faults.add(
                    "Pharmacy/Identification/NCPDPID",
                    "is another pharmacy's than the account's",
                    "Send the message with that pharmacy's account."));
    faults.throwIfAny();
  }

  private static Response outcome(
      Outcome outcome, ScriptMessage message, Actor actor, Instant now) {
    return switch (outcome) {
      case Outcome.Done(String reply) -> reply(200, reply);
      case Outcome.Refused refused -> {
        XmlElement error = ScriptError.of(ProblemType.CONFLICT, refused.note());
        yield reply(REFUSED, ScriptReply.text(message, error, actor.account(), now));
      }
    };
  }

  private static Response error(Problem problem, ScriptMessage message, Actor actor, Instant now) {
    XmlElement error = ScriptError.of(problem);
    Response.ResponseBuilder response =
        Response.fromResponse(
            reply(problem.type().status(), ScriptReply.text(message, error, actor.account(), now)));
    Object wait = problem.extras().get(Problem.RETRY_AFTER);
    return (wait == null ? response : response.header(HttpHeaders.RETRY_AFTER, wait)).build();
  }

  private static Response content(
      XmlElement content, ScriptMessage message, Actor actor, Instant now) {
    return reply(200, ScriptReply.text(message, content, actor.account(), now));
  }

  private static Response reply(int status, String text) {
    MediaType type =
        MediaType.valueOf(ScriptReply.MEDIA_TYPE).withCharset(StandardCharsets.UTF_8.name());
    return Response.status(status).type(type).entity(text).build();
  }
}
