package org.coursewatch.metric.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.coursewatch.metric.MetricCounts;
import org.coursewatch.metric.MetricGroup;
import org.coursewatch.metric.MetricGroup.Counts;
import org.coursewatch.metric.MetricQuestion;
import org.jspecify.annotations.Nullable;

/** {@link MetricCounts} in PostgreSQL, which adds up; only groups come over. */
@ApplicationScoped
class MetricCountsTable implements MetricCounts {

  private static final String CANCELED = "57014";

  private final DataSource database;

  @Inject
  MetricCountsTable(DataSource database) {
    this.database = database;
  }

  @Override
  public List<MetricGroup> count(MetricQuestion question, Duration longest, int most) {
    int measures = question.metric().measures().size();
    MetricStatement wanted = new MetricStatement(question, (most + 1) * measures);
    try (Connection connection = database.getConnection()) {
      limit(connection, longest.toMillis());
      try (PreparedStatement statement = connection.prepareStatement(wanted.sql())) {
        set(statement, wanted.values());
        try (ResultSet rows = statement.executeQuery()) {
          return groups(rows, question.by().size());
        }
      }
    } catch (SQLException e) {
      if (CANCELED.equals(e.getSQLState())) {
        throw new TookTooLong(e);
      }
      throw new IllegalStateException("the database did not answer a metric", e);
    }
  }

  /** For the rest of the transaction, which does nothing else. */
  private static void limit(Connection connection, long milliseconds) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local statement_timeout = " + milliseconds);
    }
  }

  private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof String[] texts) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
      } else {
        statement.setObject(i + 1, values.get(i));
      }
    }
  }

  private static List<MetricGroup> groups(ResultSet rows, int width) throws SQLException {
    List<MetricGroup> groups = new ArrayList<>();
    @Nullable List<@Nullable String> current = null;
    Map<String, Counts> counts = new HashMap<>();
    while (rows.next()) {
      List<@Nullable String> group = new ArrayList<>();
      for (int i = 1; i <= width; i++) {
        group.add(rows.getString(i));
      }
      if (current != null && !current.equals(group)) {
        groups.add(new MetricGroup(current, counts));
        counts.clear();
      }
      current = group;
      counts.put(rows.getString(width + 1), counts(rows, width + 2));
    }
    if (current != null) {
      groups.add(new MetricGroup(current, counts));
    }
    return groups;
  }

  private static Counts counts(ResultSet rows, int first) throws SQLException {
    return new Counts(
        rows.getBigDecimal(first),
        rows.getLong(first + 1),
        rows.getLong(first + 2),
        decimal(rows.getString(first + 3)),
        decimal(rows.getString(first + 4)));
  }

  private static @Nullable BigDecimal decimal(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
