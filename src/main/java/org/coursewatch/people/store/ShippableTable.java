package org.coursewatch.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.coursewatch.people.NcpdpId;
import org.coursewatch.people.Npi;
import org.coursewatch.people.ShippablePharmacies;
import org.jspecify.annotations.Nullable;

/** {@link ShippablePharmacies} in PostgreSQL. */
@ApplicationScoped
class ShippableTable implements ShippablePharmacies {

  private static final String SQL = "select * from shippable_pharmacies(?, ?::text, ?::text, ?)";

  private final Statements statements;

  @Inject
  ShippableTable(Statements statements) {
    this.statements = statements;
  }

  @Override
  public List<Shippable> list(
      Instant at, @Nullable String number, @Nullable String after, int most) {
    return statements.read(
        SQL,
        row ->
            new Shippable(
                new NcpdpId(row.getString("ncpdp_id")),
                new Npi(row.getString("npi")),
                row.getString("name")),
        at,
        number,
        after,
        most);
  }
}
