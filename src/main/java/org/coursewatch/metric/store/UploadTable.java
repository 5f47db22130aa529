package org.coursewatch.metric.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.metric.Upload;
import org.coursewatch.metric.Uploads;
import org.jspecify.annotations.Nullable;

/** {@link Uploads} in PostgreSQL. */
@ApplicationScoped
class UploadTable implements Uploads {

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('metric_upload ' || ?))";
  private static final String CURRENT =
      """
      select * from (
        select * from metric_upload where kind = ? and month = ? order by step desc limit 1) newest
       where content_hash = ?
      """;
  private static final String ADD =
      """
      insert into metric_upload (upload_id, kind, month, content_hash, uploaded_at, account, lines)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ADD_LINE =
      "insert into metric_upload_line (upload_id, line, asked_of, item, total, part) values (?, ?, ?, ?, ?, ?)";
  private static final String LIST =
      "select * from metric_upload where step < ? order by step desc limit ?";

  private final DataSource database;

  @Inject
  UploadTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void lock(Upload.Kind kind) {
    read(LOCK, row -> true, kind.name());
  }

  @Override
  public Optional<Upload> current(Upload.Kind kind, YearMonth month, byte[] hash) {
    return read(CURRENT, UploadTable::upload, kind.name(), month.atDay(1), hash).stream()
        .findFirst();
  }

  @Override
  public List<Numbered> list(@Nullable Long before, int most) {
    return read(
        LIST,
        row -> new Numbered(row.getLong("step"), upload(row)),
        before == null ? Long.MAX_VALUE : before,
        most);
  }

  @Override
  public void add(Upload upload, byte[] hash, List<Upload.Line> lines) {
    try (Connection connection = database.getConnection();
        PreparedStatement head = connection.prepareStatement(ADD);
        PreparedStatement line = connection.prepareStatement(ADD_LINE)) {
      head.setObject(1, upload.id());
      head.setString(2, upload.kind().name());
      head.setObject(3, upload.month().atDay(1));
      head.setBytes(4, hash);
      head.setObject(5, upload.at().atOffset(ZoneOffset.UTC));
      head.setString(6, upload.account());
      head.setInt(7, lines.size());
      head.executeUpdate();
      for (int i = 0; i < lines.size(); i++) {
        add(line, upload.id(), i + 1, lines.get(i));
      }
      line.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("an upload was not kept", e);
    }
  }

  private static void add(PreparedStatement statement, UUID id, int number, Upload.Line line)
      throws SQLException {
    statement.setObject(1, id);
    statement.setInt(2, number);
    statement.setString(3, line.askedOf());
    statement.setString(4, line.item());
    statement.setInt(5, line.total());
    statement.setObject(6, line.part(), Types.INTEGER);
    statement.addBatch();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("upload_id", UUID.class),
        Upload.Kind.valueOf(row.getString("kind")),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("account"),
        row.getInt("lines"));
  }

  /** Makes a value of the row the result stands on. */
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reading.of(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not answer", e);
    }
  }
}
