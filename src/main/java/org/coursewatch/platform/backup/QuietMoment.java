package org.coursewatch.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A moment at which nobody writes: whoever has begun has ended, whoever comes waits some
 * milliseconds. What a reader sees from there on is exactly what stands in the write-ahead log
 * before its mark.
 *
 * @param at by the clock of the server
 * @param point name of the mark
 * @param segment the part of the log it lies in
 */
record QuietMoment(Instant at, String point, String segment) {

  /** Longer than that nobody has to wait for us; then we let go and try again. */
  private static final Duration LONGEST = Duration.ofMillis(500);

  private static final Duration BETWEEN = Duration.ofMillis(300);
  private static final int MOST_TRIES = 100;

  /**
   * Marks such a moment; from it on, {@code reader} sees nothing that is written later.
   *
   * @throws SQLException when there is always somebody who writes for long
   */
  static QuietMoment mark(Connection writers, Connection reader, String point)
      throws SQLException, InterruptedException {
    List<String> tables = TableSums.tables(writers);
    reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    reader.setAutoCommit(false);
    writers.setAutoCommit(false);
    for (int attempt = 1; ; attempt++) {
      try (Statement stop = writers.createStatement();
          Statement look = reader.createStatement()) {
        // Should we be in somebody's way and they in ours, it is us who give up.
        stop.execute(
            "set local lock_timeout = %d; set local deadlock_timeout = %d"
                .formatted(LONGEST.toMillis(), LONGEST.toMillis() / 5));
        stop.execute("lock table " + String.join(", ", tables) + " in share mode");
        Instant at = instant(look);
        String segment = marked(stop, point);
        writers.commit();
        return new QuietMoment(at, point, segment);
      } catch (SQLException e) {
        writers.rollback();
        reader.rollback();
        if (attempt == MOST_TRIES) {
          throw e;
        }
        Thread.sleep(BETWEEN);
      }
    }
  }

  private static Instant instant(Statement look) throws SQLException {
    try (ResultSet row = look.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static String marked(Statement stop, String point) throws SQLException {
    try (ResultSet row =
        stop.executeQuery("select pg_walfile_name(pg_create_restore_point('" + point + "'))")) {
      row.next();
      return row.getString(1);
    }
  }
}
