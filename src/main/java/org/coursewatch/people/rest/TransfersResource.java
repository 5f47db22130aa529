package org.coursewatch.people.rest;

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
import java.util.List;
import java.util.UUID;
import org.coursewatch.people.Actor;
import org.coursewatch.people.Transfer;
import org.coursewatch.people.TransferId;
import org.coursewatch.people.app.DecideTransfer;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/transfers}: offers of patients, and how they end. */
@Path("/api/transfers")
@Tag(name = "Transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class TransfersResource {

  private static final String TRANSFER = "c7a0e1c2-6a6e-4a7b-8a43-0f6c3f0b9d11";

  private final DecideTransfer decide;
  private final PatientCall call;

  @Inject
  public TransfersResource(DecideTransfer decide, PatientCall call) {
    this.decide = decide;
    this.call = call;
  }

  /** A page of transfers in order of their ids; {@code next} is null at the end. */
  public record PageJson(List<TransferJson> items, @Nullable String next) {}

  @FunctionalInterface
  private interface Step {
    Transfer take(TransferId id, Actor by, Instant now);
  }

  /** What the caller's practice offered or was offered, in pages. */
  @GET
  @Operation(operationId = "listTransfers", summary = "List transfers of patients from or to you")
  public PageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "50") @QueryParam("limit") @Nullable String limit) {
    int most = PatientParameters.limit(limit);
    UUID after = PatientParameters.cursor(cursor);
    List<TransferJson> items =
        decide
            .page(after == null ? null : new TransferId(after), most, call.actor(), call.now())
            .stream()
            .map(TransferJson::of)
            .toList();
    return new PageJson(items, items.size() < most ? null : items.getLast().transferId());
  }

  /** The prescriber it was offered to takes the patient over, with every course. */
  @POST
  @Path("{transferId}/acceptance")
  @Operation(operationId = "acceptTransfer", summary = "Take over the patient offered to you")
  @APIResponse(
      responseCode = "200",
      description = "The transfer as it ended.",
      content = @Content(schema = @Schema(implementation = TransferJson.class)))
  public Response accept(
      @Parameter(example = TRANSFER) @PathParam("transferId") String transferId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return end(transferId, "acceptance", key, decide::accept);
  }

  /** The prescriber it was offered to declines; nothing changes. */
  @POST
  @Path("{transferId}/refusal")
  @Operation(operationId = "declineTransfer", summary = "Decline the patient offered to you")
  @APIResponse(
      responseCode = "200",
      description = "The transfer as it ended.",
      content = @Content(schema = @Schema(implementation = TransferJson.class)))
  public Response decline(
      @Parameter(example = TRANSFER) @PathParam("transferId") String transferId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return end(transferId, "refusal", key, decide::decline);
  }

  /** The prescriber who offered takes the offer back; nothing changes. */
  @POST
  @Path("{transferId}/withdrawal")
  @Operation(operationId = "withdrawTransfer", summary = "Take your offer back")
  @APIResponse(
      responseCode = "200",
      description = "The transfer as it ended.",
      content = @Content(schema = @Schema(implementation = TransferJson.class)))
  public Response withdraw(
      @Parameter(example = TRANSFER) @PathParam("transferId") String transferId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return end(transferId, "withdrawal", key, decide::withdraw);
  }

  private Response end(String transferId, String name, @Nullable String key, Step step) {
    TransferId id = PatientParameters.transferId(transferId);
    return call.once(
        key,
        "POST /api/transfers/" + id + "/" + name,
        new byte[0],
        (actor, now) -> Answer.json(200, TransferJson.of(step.take(id, actor, now))));
  }
}
