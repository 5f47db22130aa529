package org.coursewatch.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.coursewatch.audit.app.SealAudit;
import org.coursewatch.people.Actor;
import org.coursewatch.platform.Owner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a trail of known entries in known lanes, and tampers with it as the superuser can. */
@ApplicationScoped
public class Trail {

  /** How many entries each of the lanes gets besides the service's own. */
  public static final int ENTRIES = 9;

  public static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");
  private static final String FILL =
      """
      insert into audit_entry (entry_id, at, account, role, organization, on_behalf_of, client, action,
        subject_kind, patient_id, course_id, record, outcome, rules, decision, reason)
      select gen_random_uuid(), timestamptz '2026-01-01 00:00Z' + i * interval '1 second', 'account-' || i % 500,
        'DESIGNEE', gen_random_uuid()::text, gen_random_uuid()::text, 'Office/4.2 192.0.2.1', 'COURSE_READ', 'COURSE',
        gen_random_uuid(), gen_random_uuid(), null, 'DONE', 'us-ipledge/2026-11-15', '{"codes":["NOT_CLEARED"]}', null
        from generate_series(1, ?) i
      """;
  private static final long BATCH = 50;
  private static final int MOST_SPARE = 60;

  @Inject @Owner DataSource database;
  @Inject SealAudit seal;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  /** Throws every entry and seal away. */
  public void clear() {
    force(
        "delete from audit_entry",
        "delete from audit_seal",
        "delete from audit_lane",
        "insert into audit_lane select lane, 0, decode(repeat('00', 32), 'hex') from generate_series(0, 7) lane");
  }

  /**
   * A trail with nine entries in each lane, called {@code w-<lane>-<1 to 9>} by their accounts, and
   * three seals: after the third, the sixth and the eighth. The ninth is not sealed.
   */
  public void make() {
    clear();
    Instant hour = BEGIN;
    Map<Integer, Connection> sessions = sessions();
    try {
      for (int i = 1; i <= ENTRIES; i++) {
        for (Map.Entry<Integer, Connection> session : sessions.entrySet()) {
          write(session.getValue(), "w-" + session.getKey() + "-" + i);
        }
        if (i == 3 || i == 6 || i == 8) {
          hour = hour.plus(Duration.ofHours(1));
          seal(hour);
        }
      }
      for (Connection session : sessions.values()) {
        session.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code wanted} entries, spread over all lanes and chained by the database. */
  public void fill(long wanted) throws InterruptedException {
    Map<Integer, Connection> sessions = sessions();
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (Connection session : sessions.values()) {
      writers.add(
          () -> {
            try (session;
                PreparedStatement statement = session.prepareStatement(FILL)) {
              // Small transactions, as in life: each leaves one dead version of its lane's head.
              for (long left = wanted / LaneHead.LANES; left > 0; left -= BATCH) {
                statement.setLong(1, Math.min(left, BATCH));
                statement.execute();
              }
              return true;
            }
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(LaneHead.LANES)) {
      for (Future<Boolean> done : threads.invokeAll(writers)) {
        done.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Seals at {@code now}; a seal has to be due. */
  public AuditSeal seal(Instant now) {
    return seal.sealIfDue(Duration.ofHours(1), Actor.SYSTEM, now).orElseThrow();
  }

  /** As the owner of the database, past all triggers. */
  public void force(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number of the entry that {@code account} wrote. */
  public long sequence(String account) {
    String sql = "select sequence from audit_entry where account = ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, account);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException(account);
        }
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A session for each lane, by its number. */
  private Map<Integer, Connection> sessions() {
    Map<Integer, Connection> sessions = new TreeMap<>();
    List<Connection> spare = new ArrayList<>();
    try {
      while (sessions.size() < LaneHead.LANES) {
        Connection connection = DriverManager.getConnection(url, user, "");
        if (sessions.putIfAbsent(lane(connection), connection) != null) {
          spare.add(connection);
        }
        if (spare.size() > MOST_SPARE) {
          throw new IllegalStateException("no session of every lane was had");
        }
      }
      for (Connection connection : spare) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sessions;
  }

  private static int lane(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid() % 8")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void write(Connection connection, String account) throws SQLException {
    String sql =
        """
        insert into audit_entry (entry_id, at, account, role, organization, on_behalf_of, client, action,
          subject_kind, patient_id, course_id, record, outcome, rules, decision, reason)
        values (gen_random_uuid(), timestamptz '2026-11-22 10:00:00.123456+00', ?, 'DESIGNEE', 'an organization',
          'a prescriber', 'Some/1.0 192.0.2.1', 'COURSE_READ', 'COURSE', gen_random_uuid(), gen_random_uuid(),
          'record', 'DONE', 'us-ipledge/2026-11-15', '{"codes":["NOT_CLEARED"]}', 'Zoë said, „so“: 5:x,-')
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, account);
      statement.executeUpdate();
    }
  }
}
