package org.coursewatch.overdue.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.overdue.AgeOfDelay;
import org.coursewatch.overdue.OverdueCounts;
import org.coursewatch.overdue.OverdueFilter;
import org.coursewatch.overdue.OverdueGrouping;
import org.coursewatch.overdue.OverdueSummary.Group;

/** {@link OverdueCounts} in PostgreSQL. */
@ApplicationScoped
class OverdueCountTable implements OverdueCounts {

  private final Statements statements;

  @Inject
  OverdueCountTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public long count(String program, OverdueFilter filter, LocalDate on) {
    OverdueCountQuery query = OverdueCountQuery.total(program, filter, on);
    return statements.read(query.sql(), row -> row.getLong("overdue"), query.values()).getFirst();
  }

  @Override
  public List<Group> groups(
      OverdueGrouping by, String program, OverdueFilter filter, LocalDate on) {
    OverdueCountQuery query = OverdueCountQuery.groups(by, program, filter, on);
    return statements.read(query.sql(), row -> group(by, row), query.values());
  }

  private static Group group(OverdueGrouping by, ResultSet row) throws SQLException {
    String key = row.getString("key");
    String label = row.getString("label");
    if (by == OverdueGrouping.AGE) {
      key = AgeOfDelay.values()[Integer.parseInt(key)].name();
    }
    return new Group(key, label == null ? key : label, row.getLong("overdue"));
  }
}
