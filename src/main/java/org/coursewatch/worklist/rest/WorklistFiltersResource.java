package org.coursewatch.worklist.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.Idempotency;
import org.coursewatch.worklist.SavedFilter;
import org.coursewatch.worklist.app.KeepFilters;
import org.coursewatch.worklist.json.FilterText.FilterJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/worklist/filters}: the filters the caller has saved. */
@Path("/api/worklist/filters")
@Tag(name = "Worklists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class WorklistFiltersResource {

  private static final String ID = "c7a0e1c2-6a6e-4a7b-8a43-0f6c3f0b9d11";
  private static final String EXAMPLE =
      """
      {"name": "Mine, at risk", "filter": {"assigned": "ME", "atRiskOnly": true}}""";

  private final KeepFilters filters;
  private final WorklistCall call;

  @Inject
  WorklistFiltersResource(KeepFilters filters, WorklistCall call) {
    this.filters = filters;
    this.call = call;
  }

  /** A filter with its conditions. */
  public record SavedJson(String filterId, String name, FilterJson filter, String savedAt) {

    static SavedJson of(SavedFilter saved) {
      return new SavedJson(
          saved.id().toString(),
          saved.name(),
          FilterJson.of(saved.filter()),
          saved.savedAt().toString());
    }
  }

  /** A page of filters in order of their ids; {@code next} is null at the end. */
  public record PageJson(List<SavedJson> items, @Nullable String next) {}

  /** The caller's own, in pages. */
  @GET
  @Operation(operationId = "listWorklistFilters", summary = "List the filters you saved")
  public PageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    Parameters parameters = new Parameters();
    UUID after = parameters.id("cursor", cursor);
    int most = parameters.limit(limit);
    parameters.done();
    List<SavedJson> items =
        filters.list(after, most, call.actor()).stream().map(SavedJson::of).toList();
    return new PageJson(items, items.size() < most ? null : items.getLast().filterId());
  }

  /** A new filter: 201. */
  @POST
  @Operation(operationId = "saveWorklistFilter", summary = "Save a filter under a name")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "The filter.",
      content = @Content(schema = @Schema(implementation = SavedJson.class)))
  public Response save(byte[] body, @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    return call.once(
        key,
        "POST /api/worklist/filters",
        body,
        (by, now) -> {
          ItemRequests.NamedFilter wanted = ItemRequests.NamedFilter.read(body);
          return Answer.json(
              201, SavedJson.of(filters.add(wanted.name(), wanted.filter(), by, now)));
        });
  }

  /** The filter with another name and other conditions. */
  @PUT
  @Path("{filterId}")
  @Operation(operationId = "replaceWorklistFilter", summary = "Write a saved filter anew")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "example", value = EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The filter.",
      content = @Content(schema = @Schema(implementation = SavedJson.class)))
  public Response replace(
      @Parameter(example = ID) @PathParam("filterId") String filterId,
      byte[] body,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    UUID id = id(filterId);
    return call.once(
        key,
        "PUT /api/worklist/filters/" + id,
        body,
        (by, now) -> {
          ItemRequests.NamedFilter wanted = ItemRequests.NamedFilter.read(body);
          return Answer.json(
              200, SavedJson.of(filters.replace(id, wanted.name(), wanted.filter(), by, now)));
        });
  }

  /** Removes the filter: 204. */
  @DELETE
  @Path("{filterId}")
  @Operation(operationId = "removeWorklistFilter", summary = "Remove a saved filter")
  @APIResponse(responseCode = "204", description = "It is removed.")
  public Response remove(
      @Parameter(example = ID) @PathParam("filterId") String filterId,
      @HeaderParam(Idempotency.HEADER) @Nullable String key) {
    UUID id = id(filterId);
    return call.once(
        key,
        "DELETE /api/worklist/filters/" + id,
        new byte[0],
        (by, now) -> {
          filters.remove(id, by);
          return Answer.noContent();
        });
  }

  /** Something that is no id names nothing: 404. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
              ProblemType.NOT_FOUND,
              "You have no such filter.",
              "List your filters with GET /api/worklist/filters.")
          .asException();
    }
  }
}
