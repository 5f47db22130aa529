package org.coursewatch.export.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.coursewatch.export.Export;
import org.coursewatch.export.ExportFailure;
import org.coursewatch.export.ExportId;
import org.coursewatch.export.ExportKind;
import org.coursewatch.export.ExportState;
import org.coursewatch.export.json.ParametersText;
import org.jspecify.annotations.Nullable;

/** A row of {@code export_job} as a value. */
final class ExportRow {

  private ExportRow() {}

  static Export value(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    return new Export(
        new ExportId(row.getObject("export_id", UUID.class)),
        row.getString("account"),
        ExportKind.valueOf(row.getString("kind")),
        ParametersText.parse(row.getString("parameters")),
        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
        ExportState.valueOf(row.getString("state")),
        row.getInt("attempt"),
        row.getString("node"),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        instant(row, "expires_at"),
        row.getLong("rows_done"),
        row.getLong("rows_estimated"),
        row.getInt("chunks"),
        row.getLong("bytes"),
        failure == null ? null : ExportFailure.valueOf(failure));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
