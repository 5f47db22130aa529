package org.coursewatch.reliability;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Writes one row after the other into a table of its own, past the service, and keeps in mind which
 * were acknowledged when: what the database alone does while the service does what it does.
 */
final class SqlWitness implements AutoCloseable {

  private static final long PAUSE_MILLIS = 50;

  private final String jdbcUrl;
  private final Properties login = new Properties();

  /** The number of each acknowledged row by the instant, in nanoseconds of the system's timer. */
  private final ConcurrentSkipListMap<Long, Long> acknowledged = new ConcurrentSkipListMap<>();

  private final Thread thread = Thread.ofVirtual().unstarted(this::write);
  private volatile boolean isOver;

  SqlWitness(String jdbcUrl, String user, String password) {
    this.jdbcUrl = jdbcUrl;
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("connectTimeout", "3");
    login.setProperty("socketTimeout", "15");
  }

  SqlWitness start() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema witness");
      statement.execute("create table witness.told (number bigint primary key)");
    }
    thread.start();
    return this;
  }

  /** When rows were acknowledged. */
  List<Long> instants() {
    return List.copyOf(acknowledged.keySet());
  }

  /** How many rows have been acknowledged since {@code instant}. */
  int since(long instant) {
    return acknowledged.tailMap(instant).size();
  }

  /** Acknowledged rows that are not there. */
  List<Long> lost() throws SQLException {
    Set<Long> there = new HashSet<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select number from witness.told")) {
      while (rows.next()) {
        there.add(rows.getLong(1));
      }
    }
    return acknowledged.values().stream().filter(number -> !there.contains(number)).toList();
  }

  /** Writes no more, from when this returns. */
  void stop() throws InterruptedException {
    isOver = true;
    thread.join();
  }

  @Override
  public void close() {
    isOver = true;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, login);
  }

  private void write() {
    long number = 0;
    while (!isOver) {
      try (Connection connection = connect();
          PreparedStatement insert =
              connection.prepareStatement("insert into witness.told values (?)")) {
        while (!isOver) {
          // A number is never used again: nobody knows whether the last one was written.
          insert.setLong(1, ++number);
          insert.executeUpdate();
          acknowledged.put(System.nanoTime(), number);
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (SQLException e) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
