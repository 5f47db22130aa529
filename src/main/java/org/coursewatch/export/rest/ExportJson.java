package org.coursewatch.export.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.ExportState;
import org.jspecify.annotations.Nullable;

/**
 * An export. Instants are in UTC. {@code percent} is 100 only when the file is there; {@code
 * rowsEstimated} is 0 while it is not known. {@code content} is the address of the file, null
 * without one.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ExportJson(
    String exportId,
    ExportKind kind,
    Map<String, List<String>> parameters,
    ExportState state,
    int percent,
    long rowsDone,
    long rowsEstimated,
    String orderedAt,
    @Nullable String startedAt,
    @Nullable String finishedAt,
    @Nullable String expiresAt,
    @Nullable String node,
    int attempt,
    long bytes,
    @Nullable ExportFailure failure,
    @Nullable String content) {

  /**
   * A page of exports, newest first; {@code next} is the cursor of the next page, null at the end.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PageJson(List<ExportJson> items, @Nullable String next) {

    static PageJson of(List<Export> exports, int limit) {
      List<Export> shown = exports.subList(0, Math.min(limit, exports.size()));
      String next = exports.size() > limit ? shown.getLast().id().toString() : null;
      return new PageJson(shown.stream().map(ExportJson::of).toList(), next);
    }
  }

  static ExportJson of(Export export) {
    return new ExportJson(
        export.id().toString(),
        export.kind(),
        export.parameters(),
        export.state(),
        export.percent(),
        export.rowsDone(),
        export.rowsEstimated(),
        export.orderedAt().toString(),
        text(export.startedAt()),
        text(export.finishedAt()),
        text(export.expiresAt()),
        export.node(),
        export.attempt(),
        export.bytes(),
        export.failure(),
        export.state() == ExportState.DONE ? ExportsResource.content(export) : null);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
