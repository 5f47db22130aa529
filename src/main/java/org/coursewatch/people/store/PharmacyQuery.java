package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.Pharmacy;
import org.coursewatch.people.PharmacyId;

/** One pharmacy by its id, as whoever acts sees it. */
@ApplicationScoped
class PharmacyQuery {

  private static final String FIND =
      """
      select pharmacy_id, ncpdp_id, npi, name, time_zone, active_through, trained_on
        from pharmacy where pharmacy_id = ?
      """;

  private final Statements statements;

  @Inject
  PharmacyQuery(Statements statements) {
    this.statements = statements;
  }

  Optional<Pharmacy> find(PharmacyId id) {
    return statements.first(FIND, PharmacyQuery::pharmacy, id.value());
  }

  private static Pharmacy pharmacy(ResultSet row) throws SQLException {
    return new Pharmacy(
        new PharmacyId(row.getObject("pharmacy_id", UUID.class)),
        new NcpdpId(row.getString("ncpdp_id")),
        new Npi(row.getString("npi")),
        row.getString("name"),
        ZoneId.of(row.getString("time_zone")),
        row.getObject("active_through", LocalDate.class),
        row.getObject("trained_on", LocalDate.class));
  }
}
