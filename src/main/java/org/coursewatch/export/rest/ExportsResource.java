package org.coursewatch.export.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.app.OrderExport;
import org.coursewatch.export.app.ReadExports;
import org.coursewatch.export.json.ParametersText;
import org.coursewatch.people.Actor;
import org.coursewatch.people.app.SignedIn;
import org.coursewatch.platform.ServiceClock;
import org.coursewatch.platform.json.Faults;
import org.coursewatch.platform.json.Fields;
import org.coursewatch.platform.json.JsonText;
import org.coursewatch.platform.rest.Answer;
import org.coursewatch.platform.rest.BodyLimit;
import org.coursewatch.platform.rest.FileAnswer;
import org.coursewatch.platform.rest.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/exports}: files that take longer than somebody waits for an answer. */
@Path("/api/exports")
@Tag(name = "Exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@BodyLimit(BodyLimit.ONE_DOCUMENT)
public class ExportsResource {

  private static final String ADDRESS = "/api/exports";
  private static final String EXPORT = "6f0c1f8e-3f1f-4c61-9c1e-0a1d5c3b7e42";
  private static final String EXAMPLE =
      """
      {"kind": "OVERDUE_CSV", "parameters": {"check": ["PREGNANCY_TEST"], "minDaysOverdue": 7}}""";

  private final OrderExport order;
  private final ReadExports exports;
  private final Idempotency idempotency;
  private final SignedIn signedIn;
  private final ServiceClock clock;

  @Inject
  public ExportsResource(
      OrderExport order,
      ReadExports exports,
      Idempotency idempotency,
      SignedIn signedIn,
      ServiceClock clock) {
    this.order = order;
    this.exports = exports;
    this.idempotency = idempotency;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Orders a file; it is made in the background. */
  @POST
  @Operation(
      operationId = "orderExport",
      summary = "Order a file that takes long",
      description =
          "The parameters are those of the report the kind is about. It is made with what the account may"
              + " see when it is begun, is sealed and kept for some hours, and is the account's own.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              examples = @ExampleObject(name = "export", value = EXAMPLE)))
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location is where it tells its progress.",
      content = @Content(schema = @Schema(implementation = ExportJson.class)))
  public Response order(@HeaderParam(Idempotency.HEADER) @Nullable String key, byte[] body) {
    Actor by = signedIn.actor();
    Instant now = clock.now();
    return idempotency
        .once(
            key,
            by.account(),
            "POST " + ADDRESS,
            body,
            now,
            () -> {
              Export export = ordered(body, by, now);
              return Answer.json(202, ExportJson.of(export))
                  .with(HttpHeaders.LOCATION, ADDRESS + "/" + export.id());
            })
        .toResponse();
  }

  /** The own exports, newest first, in pages. */
  @GET
  @Operation(operationId = "listExports", summary = "List your exports, newest first")
  public ExportJson.PageJson list(
      @QueryParam("cursor") @Nullable String cursor,
      @Parameter(example = "20") @QueryParam("limit") @Nullable String limit) {
    ExportParameters parameters = new ExportParameters();
    ExportId after = parameters.cursor(cursor);
    int most = parameters.limit(limit);
    parameters.done();
    return ExportJson.PageJson.of(exports.list(after, most + 1, signedIn.actor()), most);
  }

  @GET
  @Path("{exportId}")
  @Operation(operationId = "readExport", summary = "See how far an export is")
  public ExportJson read(@Parameter(example = EXPORT) @PathParam("exportId") String exportId) {
    return ExportJson.of(
        exports.read(ExportParameters.id(exportId), signedIn.actor(), clock.now()));
  }

  /** The file; 304 for one that is there already. */
  @GET
  @Path("{exportId}/content")
  @Produces({"text/csv", "application/pdf"})
  @Operation(operationId = "downloadExport", summary = "Download the file of an export")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content = {@Content(mediaType = "text/csv"), @Content(mediaType = "application/pdf")})
  @APIResponse(responseCode = "304", description = "Not changed; a file never changes.")
  public Response download(
      @Parameter(example = EXPORT) @PathParam("exportId") String exportId,
      @Context Request request) {
    Actor by = signedIn.actor();
    Export export = exports.open(ExportParameters.id(exportId), by, clock.now());
    EntityTag tag = new EntityTag(export.id() + "-" + export.attempt());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.tag(tag).build();
    }
    StreamingOutput pieces =
        out -> {
          for (int number = 1; number <= export.chunks(); number++) {
            out.write(exports.piece(export, number, by));
          }
        };
    return FileAnswer.of(pieces, export.kind().mediaType(), fileName(export)).tag(tag).build();
  }

  /** Cancels what is not made yet, and forgets what is over. */
  @DELETE
  @Path("{exportId}")
  @Operation(operationId = "removeExport", summary = "Cancel an export, or remove its file")
  @APIResponse(responseCode = "204", description = "Cancelled, or gone.")
  public Response remove(@Parameter(example = EXPORT) @PathParam("exportId") String exportId) {
    exports.remove(ExportParameters.id(exportId), signedIn.actor(), clock.now());
    return Response.noContent().build();
  }

  static String content(Export export) {
    return ADDRESS + "/" + export.id() + "/content";
  }

  private Export ordered(byte[] body, Actor by, Instant now) {
    Faults faults = new Faults();
    JsonNode document = JsonText.read(body);
    Fields fields = new Fields(document, "", faults);
    ExportKind kind = fields.code("kind", ExportKind.class);
    fields.has("parameters");
    Map<String, List<String>> parameters = ParametersText.read(document.get("parameters"), faults);
    fields.refuseUnknown();
    faults.throwIfAny();
    return order.order(kind, parameters, by, now);
  }

  /** Such as {@code overdue-2026-11-22.csv}: the day, in UTC, on which it was begun. */
  private static String fileName(Export export) {
    Instant begun = export.startedAt() == null ? export.orderedAt() : export.startedAt();
    return "%s-%s.%s"
        .formatted(
            export.kind().subject(),
            begun.atOffset(ZoneOffset.UTC).toLocalDate(),
            export.kind().extension());
  }
}
