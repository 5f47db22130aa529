package org.coursewatch.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.coursewatch.platform.Owner;

/** Looks into the tables as their owner, and gives the account {@code patient} to a patient. */
@ApplicationScoped
public class PatientAccount {

  @Inject @Owner DataSource owner;

  /** The account {@code patient} is {@code patientId}'s own from now on. */
  void give(String patientId) throws SQLException {
    execute(
        """
        insert into account (account, role, patient_id) values ('patient', 'PATIENT', '%1$s')
        on conflict (account) do update set patient_id = '%1$s', closed_at = null
        """
            .formatted(patientId));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of every row. */
  List<String> column(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(String.valueOf(rows.getString(1)));
      }
      return column;
    }
  }

  /** Every row of every table that holds {@code text}, as the table's name. */
  List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    for (String table :
        column("select tablename from pg_tables where schemaname = 'public' order by 1")) {
      String rows = "select '%1$s' from \"%1$s\" t where lower(t::text) like lower('%%%2$s%%')";
      found.addAll(column(rows.formatted(table, text)));
      // Bytes are printed in hexadecimal: what stands in them in the clear shows there.
      String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
      found.addAll(column(rows.formatted(table, hex)));
    }
    return found;
  }
}
