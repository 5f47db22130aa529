package org.coursewatch.export.console;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.ExportState;
import org.coursewatch.page.Dates;
import org.coursewatch.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * An export as its page tells it.
 *
 * @param color of its state: {@code good}, {@code bad}, {@code wait} or {@code info}
 * @param filter what was asked for, as the report names it; empty for everything
 * @param keptUntil when it is forgotten, in words; empty while it is being made
 * @param form for the button that removes it
 */
record ExportView(
    String id,
    ExportKind kind,
    ExportState state,
    String color,
    boolean isOpen,
    boolean isDone,
    int percent,
    long rowsDone,
    long rowsEstimated,
    String orderedAt,
    String keptUntil,
    String filter,
    @Nullable ExportFailure failure,
    Form form) {

  /**
   * A page of exports.
   *
   * @param next the address of the next page, null on the last
   */
  record Page(List<ExportView> items, @Nullable String next) {}

  static ExportView of(Export export, Dates dates, ZoneId zone) {
    return new ExportView(
        export.id().toString(),
        export.kind(),
        export.state(),
        color(export.state()),
        export.state().isOpen(),
        export.state() == ExportState.DONE,
        export.percent(),
        export.rowsDone(),
        export.rowsEstimated(),
        dates.instant(export.orderedAt(), zone),
        export.expiresAt() == null ? "" : dates.instant(export.expiresAt(), zone),
        export.parameters().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
            .collect(Collectors.joining("; ")),
        export.failure(),
        Form.empty());
  }

  private static String color(ExportState state) {
    return switch (state) {
      case QUEUED, RUNNING -> "wait";
      case DONE -> "good";
      case FAILED -> "bad";
      case CANCELLED -> "info";
    };
  }
}
