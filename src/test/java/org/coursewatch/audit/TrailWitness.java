package org.coursewatch.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.platform.Owner;

/** Looks at the trail with plain SQL. */
@ApplicationScoped
public class TrailWitness {

  @Inject @Owner DataSource database;

  /** The entries of {@code account} in one line each, in the order they were written. */
  public List<String> of(String account) {
    return rows(
        """
        select concat_ws(' ', action, outcome, role, organization, on_behalf_of, client, patient_id, course_id,
            record, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), rules, decision, reason)
          from audit_entry where account = '%s' order by lane, sequence
        """
            .formatted(account));
  }

  /** Places whose hash is not the one of their content and the hash before. */
  public List<String> breaks() {
    return rows(
        """
        select e.lane || '/' || e.sequence from audit_entry e
          left join audit_entry p on p.lane = e.lane and p.sequence = e.sequence - 1
         where e.hash <> audit_entry_hash(e)
            or e.previous_hash <> coalesce(p.hash, decode(repeat('00', 32), 'hex'))
        union all
        select lane::text from audit_lane l
          left join lateral (
            select * from audit_entry e where e.lane = l.lane order by sequence desc limit 1) e using (lane)
         where l.sequence <> coalesce(e.sequence, 0) or (l.sequence > 0 and l.head_hash <> e.hash)
        """);
  }

  /** The first column of every row. */
  public List<String> rows(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
