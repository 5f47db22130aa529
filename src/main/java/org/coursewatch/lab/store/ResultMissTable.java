package org.coursewatch.lab.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.lab.ResultMisses;

/** {@link ResultMisses} in PostgreSQL. */
@ApplicationScoped
class ResultMissTable implements ResultMisses {

  private static final String CLAIM =
      "select pg_advisory_xact_lock(hashtextextended('result ' || ?, 0)) is null";

  private final Statements statements;

  @Inject
  ResultMissTable(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public void claim(String account) {
    statements.read(CLAIM, row -> row.getBoolean(1), account);
  }

  @Override
  public List<Instant> of(String account, Instant from) {
    return statements.read(
        "select missed_at from result_miss where account = ? and missed_at > ?",
        row -> Statements.presentInstant(row, "missed_at"),
        account,
        from);
  }

  @Override
  public void add(String account, Instant at, Instant forget) {
    statements.write(
        "delete from result_miss where account = ? and missed_at <= ?", account, forget);
    statements.write("insert into result_miss (account, missed_at) values (?, ?)", account, at);
  }
}
