package org.coursewatch.dispense.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.coursewatch.dispense.WindowsAtRisk;

/** {@link WindowsAtRisk} among the windows that are worked out with every change of a course. */
@ApplicationScoped
class WindowsAtRiskTable implements WindowsAtRisk {

  private static final String COUNT =
      """
      select last_day - ?::date as days, count(*) as windows
        from course_window
       where used_on is null and last_day between ?::date and ?::date and first_day <= ?::date
         and (cut_on is null or cut_on > ?::date) and not unresolved
       group by 1
      """;

  private final DataSource database;

  @Inject
  WindowsAtRiskTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<Integer, Long> count(LocalDate today, int days) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setObject(1, today);
      statement.setObject(2, today);
      statement.setObject(3, today.plusDays(days));
      statement.setObject(4, today);
      statement.setObject(5, today);
      Map<Integer, Long> counts = new TreeMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getInt("days"), rows.getLong("windows"));
        }
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException("the windows at risk were not counted", e);
    }
  }
}
