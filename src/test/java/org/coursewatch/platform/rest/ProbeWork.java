package org.coursewatch.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.coursewatch.platform.Owner;
import org.coursewatch.platform.Problem;
import org.coursewatch.platform.ProblemType;

/** A use case of the tests: writes a row into a table of its own, and then succeeds or not. */
@ApplicationScoped
public class ProbeWork {

  private final DataSource database;
  private final DataSource owner;
  private final AtomicInteger begun = new AtomicInteger();

  ProbeWork(DataSource database, @Owner DataSource owner) {
    this.database = database;
    this.owner = owner;
  }

  /** How a piece of work ends. */
  public enum End {
    DONE,
    BUG,
    LOST_CONNECTION,
    MALFORMED,
    REFUSED,
    REFUSED_ONCE,
    STALE_VERSION
  }

  @Transactional
  public Answer write(String note, End end) {
    int turn = begun.incrementAndGet();
    execute("insert into idempotency_probe (note) values ('" + note + "')");
    switch (end) {
      case DONE -> {}
      case BUG -> throw new IllegalStateException("a bug");
      case LOST_CONNECTION -> execute("select pg_terminate_backend(pg_backend_pid())");
      case MALFORMED -> throw problem(ProblemType.MALFORMED, turn);
      case REFUSED -> throw problem(ProblemType.REFUSED, turn);
      case REFUSED_ONCE -> {
        if (turn == 1) {
          throw problem(ProblemType.REFUSED, turn);
        }
      }
      case STALE_VERSION -> throw problem(ProblemType.STALE_VERSION, turn);
    }
    return Answer.json(201, note + " " + turn)
        .with("ETag", "\"" + turn + "\"")
        .with("Location", "/x");
  }

  /** Empties the table, and makes it first where it is missing. */
  void begin() {
    begun.set(0);
    asOwner("create table if not exists idempotency_probe (note text not null)");
    asOwner("truncate idempotency_probe");
    asOwner("truncate idempotency");
  }

  int begun() {
    return begun.get();
  }

  int rows() {
    return count("select count(*) from idempotency_probe");
  }

  int keys() {
    return count("select count(*) from idempotency");
  }

  private int count(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void asOwner(String sql) {
    try (Connection connection = owner.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuntimeException problem(ProblemType type, int turn) {
    return Problem.of(type, "at turn " + turn, "Wait.").asException();
  }
}
