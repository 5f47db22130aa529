package org.coursewatch.export.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.app.OrderExport;
import org.coursewatch.export.app.ReadExports;
import org.coursewatch.page.Form;
import org.coursewatch.page.Frame;
import org.coursewatch.page.Visit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;
import org.coursewatch.platform.rest.FileAnswer;
import org.coursewatch.program.Programs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /reports/exports}: the own files, how far each is, and the files themselves. The page of a
 * file that is being made asks again by itself every two seconds where scripts run; the link beside
 * does the same everywhere.
 */
@Path("/reports/exports")
@Authenticated
public class ExportsPage {

  private static final String ADDRESS = "/reports/exports";
  private static final String KIND = "kind";
  private static final int ROWS = 20;

  private final OrderExport order;
  private final ReadExports exports;
  private final Programs programs;
  private final Visit visit;

  @CheckedTemplate(basePath = "export")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance list(Frame frame, ExportView.Page view);

    static native TemplateInstance file(Frame frame, ExportView view);

    static native TemplateInstance progress(ExportView view);
  }

  @Inject
  ExportsPage(OrderExport order, ReadExports exports, Programs programs, Visit visit) {
    this.order = order;
    this.exports = exports;
    this.programs = programs;
    this.visit = visit;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response list(@QueryParam("after") @Nullable String after) {
    return visit.page(
        () -> {
          ExportId from = after == null ? null : id(after);
          List<Export> found = exports.list(from, ROWS + 1, visit.actor());
          List<Export> shown = found.subList(0, Math.min(ROWS, found.size()));
          String next = found.size() > ROWS ? ADDRESS + "?after=" + shown.getLast().id() : null;
          return Templates.list(
              visit.frame(), new ExportView.Page(shown.stream().map(this::view).toList(), next));
        });
  }

  /** Orders the file of a report's filter; the fields are those of the filter. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response order(MultivaluedMap<String, String> sent) {
    Form form = Form.of(sent);
    Map<String, List<String>> parameters = new TreeMap<>(sent);
    parameters.keySet().removeAll(List.of(KIND, Form.ONCE));
    parameters.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    return visit.once(
        form,
        () ->
            page(order.order(kind(form.value(KIND)), parameters, visit.actor(), visit.now()).id()));
  }

  @GET
  @Path("{exportId}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response show(@PathParam("exportId") String exportId) {
    ExportView view = view(exports.read(id(exportId), visit.actor(), visit.now()));
    return visit.isPiece()
        ? visit.piece(Templates.progress(view))
        : visit.page(() -> Templates.file(visit.frame(), view));
  }

  @GET
  @Path("{exportId}/file")
  @Produces({"text/csv", "application/pdf"})
  @Operation(hidden = true)
  public Response download(@PathParam("exportId") String exportId) {
    Actor by = visit.actor();
    Export export = exports.open(id(exportId), by, visit.now());
    StreamingOutput pieces =
        out -> {
          for (int number = 1; number <= export.chunks(); number++) {
            out.write(exports.piece(export, number, by));
          }
        };
    return FileAnswer.of(pieces, export.kind().mediaType(), fileName(export)).build();
  }

  /** Cancels what is not made yet, and forgets what is over. */
  @POST
  @Path("{exportId}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(
      @PathParam("exportId") String exportId, MultivaluedMap<String, String> sent) {
    return visit.once(
        Form.of(sent),
        () -> {
          exports.remove(id(exportId), visit.actor(), visit.now());
          return URI.create(ADDRESS);
        });
  }

  private ExportView view(Export export) {
    ZoneId zone = programs.all().getFirst().zone().zone();
    return ExportView.of(export, visit.dates(), zone);
  }

  private static URI page(ExportId id) {
    return URI.create(ADDRESS + "/" + id);
  }

  private static String fileName(Export export) {
    return "%s-%s.%s"
        .formatted(
            export.kind().subject(),
            export.orderedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
            export.kind().extension());
  }

  private static ExportKind kind(String text) {
    return Arrays.stream(ExportKind.values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(ExportsPage::unknown);
  }

  private static ExportId id(String text) {
    try {
      return new ExportId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static RuntimeException unknown() {
    return Problem.of(
            ProblemType.NOT_FOUND,
            "You have no such file.",
            "Look at the list of your files; they are kept for some hours only.")
        .asException();
  }
}
