package org.coursewatch.reliability;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.coursewatch.reliability.Broken.Promise;
import org.coursewatch.reliability.Kept.Answer;
import org.coursewatch.reliability.Kept.Entry;
import org.coursewatch.reliability.Kept.Fact;
import org.coursewatch.reliability.Kept.Registered;
import org.jspecify.annotations.Nullable;

/**
 * Judges a trial: reads the database as its owner, past the service, and tells every promise that
 * was not kept. {@link WritesCheck} compares what was answered with what is there, {@link
 * WindowsCheck} judges the ledgers by the rules; here are the chains. Whether derived rows are
 * right and seals open is told by the service itself: {@code rebuild-derived --dry-run} and {@code
 * verify-audit}.
 */
public final class HistoryCheck {

  private static final String FACTS =
      """
      select course_id, sequence, type, happened_on, recorded_at, coalesce(body->>'number', ''),
             coalesce(body->>'value', body->>'result', '')
        from course_fact where course_id = any (?) order by course_id, sequence""";

  private static final String AUTHORIZATIONS =
      """
      select course_id, number, (issued_at at time zone 'America/New_York')::date, last_day
        from dispensing_authorization where course_id = any (?)""";

  private static final String ANSWERS =
      "select account, idempotency_key, status from idempotency where status is not null";

  private static final String ENTRIES =
      """
      select course_id, action, coalesce(record, '') from audit_entry
       where outcome = 'DONE' and course_id = any (?)""";

  /** An entry whose hash or place is wrong, or a head that is not the newest entry. */
  private static final String AUDIT_BREAKS =
      """
      select 'lane ' || e.lane || ' entry ' || e.sequence from audit_entry e
        left join audit_entry p on p.lane = e.lane and p.sequence = e.sequence - 1
       where e.hash is distinct from audit_entry_hash(e)
          or e.previous_hash is distinct from
             coalesce(p.hash, case when e.sequence = 1 then decode(repeat('00', 32), 'hex') end)
      union all
      select 'head of lane ' || l.lane from audit_lane l
        left join audit_entry h on h.lane = l.lane and h.sequence = l.sequence
       where (l.sequence > 0 and l.head_hash is distinct from h.hash)
          or l.sequence <> (select coalesce(max(sequence), 0) from audit_entry m where m.lane = l.lane)""";

  private static final String COURSE_BREAKS =
      "select course_id, sequence || ': ' || fault from course_chain_break";

  private static final String UNANSWERED = "select count(*) from idempotency where status is null";

  private final String jdbcUrl;
  private final String user;
  private final String password;

  /**
   * @param user the owner of the tables: row-level security would hide rows from others
   */
  public HistoryCheck(String jdbcUrl, String user, String password) {
    this.jdbcUrl = jdbcUrl;
    this.user = user;
    this.password = password;
  }

  /** Every promise that was broken; empty when all were kept. */
  public List<Broken> broken(History history, Cast cast) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      Kept kept = read(connection, cast);
      return Stream.of(
              WritesCheck.broken(history, kept).stream(),
              WindowsCheck.broken(history, kept).stream(),
              chains(connection).stream())
          .flatMap(each -> each)
          .toList();
    }
  }

  /** What is there of the courses of {@code cast}. */
  public Kept read(Cast cast) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
      return read(connection, cast);
    }
  }

  private static Kept read(Connection connection, Cast cast) throws SQLException {
    UUID[] courses = cast.cases().stream().map(Cast.Case::course).toArray(UUID[]::new);
    Array ids = connection.createArrayOf("uuid", courses);
    return new Kept(
        rows(
            connection,
            FACTS,
            ids,
            row ->
                new Fact(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6),
                    row.getString(7))),
        rows(
            connection,
            AUTHORIZATIONS,
            ids,
            row ->
                new Registered(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class))),
        rows(
            connection,
            ANSWERS,
            null,
            row -> new Answer(row.getString(1), row.getString(2), row.getInt(3))),
        rows(
            connection,
            ENTRIES,
            ids,
            row -> new Entry(row.getObject(1, UUID.class), row.getString(2), row.getString(3))));
  }

  private static List<Broken> chains(Connection connection) throws SQLException {
    List<Broken> found = new ArrayList<>();
    found.addAll(
        rows(
            connection,
            COURSE_BREAKS,
            null,
            row ->
                new Broken(
                    Promise.CHAIN_OF_THE_COURSE, row.getObject(1, UUID.class), row.getString(2))));
    found.addAll(
        rows(
            connection,
            AUDIT_BREAKS,
            null,
            row ->
                new Broken(Promise.CHAIN_OF_THE_AUDIT_TRAIL, Broken.NO_COURSE, row.getString(1))));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(UNANSWERED)) {
      row.next();
      if (row.getLong(1) > 0) {
        found.add(
            new Broken(
                Promise.HAPPENS_ONCE,
                Broken.NO_COURSE,
                row.getLong(1) + " keys were taken and not answered"));
      }
    }
    return found;
  }

  /** Makes a value of the present row. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(
      Connection connection, String sql, @Nullable Array courses, Reading<T> reading)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (courses != null) {
        statement.setArray(1, courses);
      }
      List<T> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reading.of(rows));
        }
      }
      return all;
    }
  }
}
