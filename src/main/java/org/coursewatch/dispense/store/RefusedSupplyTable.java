package org.coursewatch.dispense.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.coursewatch.dispense.RefusedSupplies;
import org.coursewatch.dispense.RefusedSupply;

/** {@link RefusedSupplies} in PostgreSQL. */
@ApplicationScoped
class RefusedSupplyTable implements RefusedSupplies {

  private static final String INSERT =
      """
      insert into supply_refusal (course_id, pharmacy_id, asked_for, refused_at, refused_on, rules, codes)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource database;

  @Inject
  RefusedSupplyTable(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(RefusedSupply refused) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setObject(1, refused.course().value());
      statement.setObject(2, refused.pharmacy().value());
      statement.setString(3, refused.askedFor().name());
      statement.setObject(4, refused.at().atOffset(ZoneOffset.UTC));
      statement.setObject(5, refused.on());
      statement.setString(6, refused.rules());
      statement.setArray(7, connection.createArrayOf("text", refused.codes().toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a refusal was not counted", e);
    }
  }
}
