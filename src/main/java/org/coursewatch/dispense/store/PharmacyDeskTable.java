package org.coursewatch.dispense.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.coursewatch.dispense.PharmacyDesk;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.PatientId;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;

/** {@link PharmacyDesk} in PostgreSQL. */
@ApplicationScoped
class PharmacyDeskTable implements PharmacyDesk {

  private static final String OPEN = "select * from pharmacy_opens(?, ?, ?)";

  private final DataSource database;

  @Inject
  PharmacyDeskTable(DataSource database) {
    this.database = database;
  }

  @Override
  public Optional<Opened> open(PharmacyId pharmacy, String account, List<byte[]> keys) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setObject(1, pharmacy.value());
      statement.setString(2, account);
      statement.setArray(3, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(opened(pharmacy, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("no record could be opened", e);
    }
  }

  private static Opened opened(PharmacyId pharmacy, ResultSet row) throws SQLException {
    UUID patient = row.getObject("opened", UUID.class);
    return new Opened(
        new Pharmacy(
            pharmacy,
            new NcpdpId(row.getString("ncpdp_id")),
            new Npi(row.getString("npi")),
            row.getString("name"),
            ZoneId.of(row.getString("time_zone")),
            row.getObject("active_through", LocalDate.class),
            row.getObject("trained_on", LocalDate.class)),
        row.getObject("own_training", LocalDate.class),
        patient == null ? null : new PatientId(patient));
  }
}
