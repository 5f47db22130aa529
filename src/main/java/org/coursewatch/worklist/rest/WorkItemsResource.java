package org.coursewatch.worklist.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.worklist.app.FoundItem;
import org.coursewatch.worklist.app.ReadWorkItem;
import org.coursewatch.worklist.app.WorkOnItem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/worklist/items/{itemId}}: one item, and what is done about it. */
@Path("/api/worklist/items/{itemId}")
@Tag(name = "Worklists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class WorkItemsResource {

  private static final String ITEM = "408b03a3-8441-42d9-88a1-8b7b1fe0548c.x0aCk2m8Q1nP4dVb";

  private final ReadWorkItem read;
  private final WorkOnItem work;
  private final WorklistCall call;

  @Inject
  WorkItemsResource(ReadWorkItem read, WorkOnItem work, WorklistCall call) {
    this.read = read;
    this.work = work;
    this.call = call;
  }

  @FunctionalInterface
  private interface Step {
    FoundItem take(Actor by, Instant now);
  }

  /** The item with its history, also when it is done. */
  @GET
  @Operation(operationId = "readWorkItem", summary = "An item of a worklist with its history")
  public WorkItemJson read(@Parameter(example = ITEM) @PathParam("itemId") String itemId) {
    return WorkItemJson.of(read.read(itemId, call.actor(), call.now()));
  }

  /** The caller takes it: 409 and who has it, if somebody was faster. */
  @POST
  @Path("claim")
  @Operation(operationId = "claimWorkItem", summary = "Take an item")
  @APIResponse(
      responseCode = "200",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = WorkItemJson.class)))
  @APIResponse(responseCode = "409", description = "Somebody else has it: the problem says who.")
  public Response claim(
      @Parameter(example = ITEM) @PathParam("itemId") String itemId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return take(
        itemId, "POST", "claim", new byte[0], key, (by, now) -> work.claim(itemId, by, now));
  }

  /** Somebody of the practice gets it, whoever had it. */
  @POST
  @Path("assignment")
  @Operation(operationId = "assignWorkItem", summary = "Give an item to somebody of the practice")
  @RequestBody(
      content =
          @Content(
              examples = @ExampleObject(name = "example", value = "{\"account\": \"designee\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = WorkItemJson.class)))
  public Response assign(
      @Parameter(example = ITEM) @PathParam("itemId") String itemId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return take(
        itemId,
        "POST",
        "assignment",
        body,
        key,
        (by, now) -> work.assign(itemId, ItemRequests.account(body), by, now));
  }

  /** Nobody has it any more. */
  @DELETE
  @Path("assignment")
  @Operation(operationId = "unassignWorkItem", summary = "Give an item back")
  @APIResponse(
      responseCode = "200",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = WorkItemJson.class)))
  public Response unassign(
      @Parameter(example = ITEM) @PathParam("itemId") String itemId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return take(
        itemId,
        "DELETE",
        "assignment",
        new byte[0],
        key,
        (by, now) -> work.unassign(itemId, by, now));
  }

  /** It is hidden until a day, or until it becomes more urgent. */
  @POST
  @Path("snooze")
  @Operation(
      operationId = "snoozeWorkItem",
      summary = "Put an item off until a day, with a reason",
      description =
          "It comes back on that day, and at once when it becomes overdue or the window of the course"
              + " reaches another mark.")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "example",
                      value =
                          "{\"until\": \"2026-11-25\", \"reason\": \"travels until Tuesday\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = WorkItemJson.class)))
  public Response snooze(
      @Parameter(example = ITEM) @PathParam("itemId") String itemId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return take(
        itemId,
        "POST",
        "snooze",
        body,
        key,
        (by, now) -> {
          ItemRequests.Snooze snooze = ItemRequests.Snooze.read(body);
          return work.snooze(itemId, snooze.until(), snooze.reason(), by, now);
        });
  }

  /** It is shown again from now on. */
  @DELETE
  @Path("snooze")
  @Operation(operationId = "resumeWorkItem", summary = "Show an item again that was put off")
  @APIResponse(
      responseCode = "200",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = WorkItemJson.class)))
  public Response resume(
      @Parameter(example = ITEM) @PathParam("itemId") String itemId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return take(
        itemId, "DELETE", "snooze", new byte[0], key, (by, now) -> work.resume(itemId, by, now));
  }

  /** A comment, also on an item that is done. */
  @POST
  @Path("comments")
  @Operation(operationId = "commentOnWorkItem", summary = "Write a comment on an item")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(name = "example", value = "{\"text\": \"left a message\"}")))
  @APIResponse(
      responseCode = "201",
      description = "The item.",
      content = @Content(schema = @Schema(implementation = WorkItemJson.class)))
  public Response comment(
      @Parameter(example = ITEM) @PathParam("itemId") String itemId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return call.once(
        key,
        "POST /api/worklist/items/" + itemId + "/comments",
        body,
        (by, now) ->
            Answer.json(
                201, WorkItemJson.of(work.comment(itemId, ItemRequests.comment(body), by, now))));
  }

  private Response take(
      String itemId, String method, String name, byte[] body, @Nullable String key, Step step) {
    return call.once(
        key,
        method + " /api/worklist/items/" + itemId + "/" + name,
        body,
        (by, now) -> Answer.json(200, WorkItemJson.of(step.take(by, now))));
  }
}
